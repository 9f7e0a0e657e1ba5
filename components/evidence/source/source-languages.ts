import { useLanguageName } from '@/components/ground/ui/language-name'
import { locales } from '@/lib/ground/i18n/routing'
import { isLanguageTag } from '@/lib/ground/platform/language-tag'

/** Languages that sources of this kind are found in, beside those of the pages. */
const OTHER_LANGUAGES = ['de', 'it', 'nl', 'pt']

/** The languages that a source may be in, each by its tag and its name. @param also what was chosen before, offered as well */
export function useSourceLanguages(also: string): readonly (readonly [string, string])[] {
  const languageName = useLanguageName()
  const tags = [...new Set([...locales, ...OTHER_LANGUAGES, also])].filter(isLanguageTag)
  return tags.map((tag) => [tag, languageName(tag)])
}
