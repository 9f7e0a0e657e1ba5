import 'server-only'
import { visitor } from '@/lib/platform/actor'
import { db } from '@/lib/platform/db'
import { findReadableText } from '@/lib/snapshot/data/readable'
import type { Reader } from '@/lib/snapshot/policy'
import type { TranslatedField, WithTranslations, WordsIn } from '@/lib/statement/rules/own-words'
import { inPlace } from '@/lib/statement/rules/own-words'
import { NAME_FIELDS, withTranslatedNames } from '@/lib/statement/rules/statement-names'
import { shownTranslations, translatedWith, translationOf } from '@/lib/statement/rules/translated'

/** Of what the translations are needed to show what was found: each by its id. */
export interface Shows {
  readonly items?: readonly string[]
  readonly statements?: readonly string[]
  readonly sources?: readonly string[]
  readonly copies?: readonly string[]
}

/** A statement that something found stands in, as it was read. */
type Named = { readonly title?: string; readonly shortTitle: string; readonly shortTitles: unknown }

/** What is said of items and on their lines, of statements and of sources, as it is shown in the page's language. */
export interface InLanguage {
  /** A statement with what it is called in all languages. @param language of its base */
  named: <View extends Named>(statementId: string, view: View, language: string) => View
  /** Who speaks for a party of a statement. */
  office: (statementId: string, party: string, original: WordsIn) => WordsIn
  /** A body that items of a statement make responsible. */
  body: (statementId: string, original: WordsIn) => WordsIn
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
  /** The summary of a source. */
  summary: (sourceId: string, original: WordsIn) => WordsIn
  /** The words of a copy as whoever asks may read them, through the one door; none where they may not. */
  copy: (snapshotId: string) => string
}

const OF_ITEMS = ['title', 'why_this_force', 'in_short', 'in_short_whole', 'rationale', 'shows'] as const
const OF_STATEMENTS = ['responsible', 'represented_by'] as const

/** What a judgement says in short, and in which language. */
interface SaidOnLine {
  inShort: string | null
  inShortWhole: string | null
  rationaleLanguage: string
}

/**
 * The translations of what is said of some items, statements and sources, read at once: into a language, and of what statements are called into
 * every one.
 *
 * @param language '' where everything but names of statements is shown as it was written
 * @param reader who reads copies
 */
export async function findInLanguage(
  shows: Shows,
  language: string,
  reader: Reader = visitor,
): Promise<InLanguage> {
  const [rows, copies] = await Promise.all([
    findRows(shows, language),
    Promise.all((shows.copies ?? []).map((id) => findReadableText(reader, id))),
  ])
  const words = new Map(copies.flatMap((copy) => (copy ? [[copy.snapshotId, copy.text] as const] : [])))
  type Rows = typeof rows
  const inThis = rows.filter((row) => row.language === language)
  const said = (ofIt: Rows, field: TranslatedField, original: WordsIn): WordsIn =>
    translationOf(ofIt, field, original) ?? original
  const ofItem = (id: string) => inThis.filter((row) => row.commitmentId === id && row.lineId === null)
  const onLine = (id: string) => inThis.filter(({ lineId }) => lineId === id)
  const ofStatement = (id: string, among: Rows) => among.filter(({ statementId }) => statementId === id)
  return {
    named: (id, view, written) => withTranslatedNames(view, ofStatement(id, rows), written),
    office: (id, party, original) => {
      const ofParty = ofStatement(id, inThis).filter(({ partyKey }) => partyKey === party)
      return inPlace(original, translationOf(ofParty, 'represented_by', original))
    },
    body: (id, original) => said(ofStatement(id, inThis), 'responsible', original),
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
    copy: (id) => words.get(id) ?? '',
    summary: (id, original) =>
      said(
        inThis.filter(({ sourceId }) => sourceId === id),
        'summary',
        original,
      ),
  }
}

function findRows({ items = [], statements = [], sources = [] }: Shows, language: string) {
  const { where, select, orderBy } = shownTranslations(null, [])
  const of = (ids: readonly string[]) => ({ in: [...new Set(ids)] })
  return db().translation.findMany({
    orderBy,
    where: {
      OR: where.OR,
      AND: {
        OR: [
          { language, commitmentId: of(items), field: { in: [...OF_ITEMS] } },
          { language, statementId: of(statements), field: { in: [...OF_STATEMENTS] } },
          { statementId: of(statements), field: { in: [...NAME_FIELDS] } },
          { language, sourceId: of(sources), field: 'summary' as const },
        ],
      },
    },
    select: {
      ...select,
      commitmentId: true,
      lineId: true,
      statementId: true,
      partyKey: true,
      sourceId: true,
    },
  })
}
