import type { SearchSaid } from '../types'

/** The languages in which a search was made, the first first; none where a dossier names none. */
export function languagesOf({
  language,
  furtherLanguages,
}: Pick<SearchSaid, 'language' | 'furtherLanguages'>): string[] {
  return language === null ? [] : [language, ...furtherLanguages]
}
