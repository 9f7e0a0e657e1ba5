import 'server-only'
import { db } from '@/lib/platform/db'
import type { TranslatedField, WithTranslations, WordsIn } from '@/lib/statement/rules/own-words'
import { shownTranslations, translatedWith, translationOf } from '@/lib/statement/rules/translated'

/** What is said of items and on their lines, as it is shown in the page's language. */
export interface InLanguage {
  /** The title of an item, by its id. */
  title: (commitmentId: string, original: WordsIn) => WordsIn
  /** Why an item has its force. */
  why: (commitmentId: string, original: WordsIn) => WordsIn
  /** What else a judgement on a line says, or one of its citations. */
  onLine: (
    lineId: string,
    field: 'rationale' | 'shows' | 'in_short' | 'in_short_whole',
    original: WordsIn,
  ) => WordsIn
  /** What of a judgement on a line is translated, for a view of it. */
  ofLine: (lineId: string, said: SaidOnLine) => WithTranslations
}

const OF_ITEMS = ['title', 'why_this_force', 'in_short', 'in_short_whole', 'rationale', 'shows'] as const

/** What a judgement says in short, and in which language. */
interface SaidOnLine {
  inShort: string | null
  inShortWhole: string | null
  rationaleLanguage: string
}

/** The translations into a language of what is said of some items. @param language '' where everything is shown as it was written */
export async function findInLanguage(items: readonly string[], language: string): Promise<InLanguage> {
  const { where, ...shown } = shownTranslations(language, OF_ITEMS)
  const rows = await db().translation.findMany({
    ...shown,
    where: { ...where, commitmentId: { in: [...items] } },
    select: { ...shown.select, commitmentId: true, lineId: true },
  })
  const said = (ofIt: typeof rows, field: TranslatedField, original: WordsIn): WordsIn =>
    translationOf(ofIt, field, original) ?? original
  const ofItem = (id: string) => rows.filter((row) => row.commitmentId === id && row.lineId === null)
  const onLine = (id: string) => rows.filter(({ lineId }) => lineId === id)
  return {
    title: (commitmentId, title) => said(ofItem(commitmentId), 'title', title),
    why: (commitmentId, why) => said(ofItem(commitmentId), 'why_this_force', why),
    onLine: (lineId, field, original) => said(onLine(lineId), field, original),
    ofLine: (lineId, { inShort, inShortWhole, rationaleLanguage: written }) => {
      const inWritten = (text: string | null) => (text === null ? null : { text, language: written })
      return translatedWith(onLine(lineId), {
        in_short: inWritten(inShort),
        in_short_whole: inWritten(inShortWhole),
      })
    },
  }
}

/** A body that items of a statement, by its address, make responsible, as it is shown in the page's language. */
export type BodiesIn = (slug: string, original: WordsIn) => WordsIn

/** The translations into a language of the bodies that some statements make responsible. */
export async function findBodiesIn(slugs: readonly string[], language: string): Promise<BodiesIn> {
  const { where, ...shown } = shownTranslations(language, ['responsible'])
  const rows = await db().translation.findMany({
    ...shown,
    where: { ...where, statement: { slug: { in: [...new Set(slugs)] } } },
    select: { ...shown.select, statement: { select: { slug: true } } },
  })
  return (slug, original) =>
    translationOf(
      rows.filter(({ statement }) => statement?.slug === slug),
      'responsible',
      original,
    ) ?? original
}

/** The translations into a language of the summaries of some sources, by the source's id. */
export async function findSummariesOf(
  ids: readonly string[],
  language: string,
): Promise<(id: string, original: WordsIn) => WordsIn> {
  const { where, ...shown } = shownTranslations(language, ['summary'])
  const rows = await db().translation.findMany({
    ...shown,
    where: { ...where, sourceId: { in: [...ids] } },
    select: { ...shown.select, sourceId: true },
  })
  return (id, original) =>
    translationOf(
      rows.filter(({ sourceId }) => sourceId === id),
      'summary',
      original,
    ) ?? original
}
