import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { languagesOf } from '@/lib/evidence/search-log/rules/languages'
import type { SearchSaid } from '@/lib/evidence/search-log/types'
import { formatList } from '@/lib/ground/i18n/format'

/** In which languages a search was made, in a few words; or that a dossier does not say. */
export function useSearchLanguages(): (search: Pick<SearchSaid, 'language' | 'furtherLanguages'>) => string {
  const t = useTranslations('search-log')
  const locale = useLocale()
  const nameOf = useLanguageName()
  return (search) => {
    const languages = languagesOf(search)
    return languages.length === 0 ? t('languagesUnknown') : formatList(locale, languages.map(nameOf), 'unit')
  }
}
