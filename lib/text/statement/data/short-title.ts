import 'server-only'
import type { RowOf } from '@/lib/ground/platform/db'
import { shortTitleIn } from '../rules/names-by-language'
import { withTranslatedNames } from '../rules/statement-names'
import { shownTranslations } from '../rules/translated'

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
export function shortTitleOf(row: ShortTitleRow, language: string) {
  const { slug, ...names } = shortTitlesOf(row)
  const { text, language: of } = shortTitleIn({ ...names, base: { language: names.language } }, language)
  return { slug, shortTitle: text, language: of }
}
