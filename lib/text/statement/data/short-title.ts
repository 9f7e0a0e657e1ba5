import 'server-only'
import { db, type RowOf } from '@/lib/ground/platform/db'
import { shortTitleIn } from '../rules/names-by-language'
import { withTranslatedNames } from '../rules/statement-names'
import { shownTranslations } from '../rules/translated'
import type { NamedStatement } from '../types'

/** What is read of a statement that something else names: what it is called in short, in every language. */
export const shortTitleSelect = {
  slug: true,
  shortTitle: true,
  shortTitles: true,
  translations: shownTranslations(null, ['statement_short_title']),
  renderings: { where: { isBase: true }, select: { language: true } },
} as const

type ShortTitleRow = RowOf<'statement', typeof shortTitleSelect>

/** A row read so: the name in the language of the base, and those in further ones. */
export function shortTitlesOf({ renderings, translations, ...row }: ShortTitleRow) {
  const language = renderings[0]?.language ?? ''
  const { slug, shortTitle, shortTitles } = withTranslatedNames(row, translations, language)
  return { slug, shortTitle, shortTitles, language }
}

/** The same in the language of a page, where the statement has a name in it; else as it is called in its base. */
export function shortTitleOf(row: ShortTitleRow, language: string): NamedStatement {
  const { slug, ...names } = shortTitlesOf(row)
  const { text, language: of } = shortTitleIn({ ...names, base: { language: names.language } }, language)
  return { slug, shortTitle: text, language: of }
}

/** What some statements are called in short, in the language of a page. @param slugs their addresses */
export async function findShortTitles(slugs: readonly string[], language: string): Promise<NamedStatement[]> {
  if (slugs.length === 0) return []
  const rows = await db().statement.findMany({
    where: { slug: { in: [...slugs] } },
    select: shortTitleSelect,
  })
  return rows.map((row) => shortTitleOf(row, language))
}
