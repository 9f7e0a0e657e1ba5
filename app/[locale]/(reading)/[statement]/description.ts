import { getTranslations } from 'next-intl/server'
import { formatDate } from '@/lib/ground/i18n/format'
import type { Locale } from '@/lib/ground/i18n/routing'
import { loadStatement } from '@/lib/reading/dossier/loaders/statement'
import { nameIn, placeIn } from '@/lib/text/statement/rules/names-by-language'

/** What a page of a statement says of itself to search engines and previews; nothing where there is no such statement. */
export async function descriptionOf(
  locale: Locale,
  slug: string,
  key:
    | 'dossier.front.description'
    | 'source.library.description'
    | 'follow-up.description'
    | 'search-log.searches.description'
    | 'reader-message.corrections.description',
): Promise<string | undefined> {
  const statement = await loadStatement(slug)
  if (!statement) return undefined
  const t = await getTranslations({ locale })
  const { date } = statement
  const place = placeIn(statement, locale).text
  const title = nameIn(statement.titles, locale) ?? statement.title
  return t(key, { title, place, date: formatDate(locale, date, 'long') })
}
