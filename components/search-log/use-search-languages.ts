import { useLocale, useTranslations } from 'next-intl'
import { formatList } from '@/lib/i18n/format'
import { languagesOf } from '@/lib/search-log/rules/languages'
import type { SearchSaid } from '@/lib/search-log/types'
import { useLanguageName } from '../ui/language-name'

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
