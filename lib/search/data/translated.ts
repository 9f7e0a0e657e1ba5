import 'server-only'
import { db } from '@/lib/platform/db'
import type { WithTranslations, WordsIn } from '@/lib/statement/rules/own-words'
import { shownTranslations, translatedWith } from '@/lib/statement/rules/translated'

/** What an item is called, and what one of its lines says in short, as they are shown in the page's language. */
export interface InLanguage {
  /** The title of an item, by its id. */
  title: (commitmentId: string, original: WordsIn) => WordsIn
  /** What of a judgement on a line is translated, for a view of it. */
  ofLine: (lineId: string, said: SaidOnLine) => WithTranslations
}

/** What a judgement says in short, and in which language. */
interface SaidOnLine {
  inShort: string | null
  inShortWhole: string | null
  rationaleLanguage: string
}

/** The translations into a language of what lists show of some items. @param language '' where everything is shown as it was written */
export async function findInLanguage(items: readonly string[], language: string): Promise<InLanguage> {
  const { where, ...shown } = shownTranslations(language, ['title', 'in_short', 'in_short_whole'])
  const rows = await db().translation.findMany({
    ...shown,
    where: { ...where, commitmentId: { in: [...items] } },
    select: { ...shown.select, commitmentId: true, lineId: true },
  })
  return {
    title: (commitmentId, title) => {
      const ofItem = rows.filter((row) => row.commitmentId === commitmentId && row.lineId === null)
      return translatedWith(ofItem, { title }).translated?.title ?? title
    },
    ofLine: (lineId, { inShort, inShortWhole, rationaleLanguage: written }) => {
      const said = (text: string | null) => (text === null ? null : { text, language: written })
      return translatedWith(
        rows.filter((row) => row.lineId === lineId),
        { in_short: said(inShort), in_short_whole: said(inShortWhole) },
      )
    },
  }
}
