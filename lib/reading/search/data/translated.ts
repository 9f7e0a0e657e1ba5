import 'server-only'
import { findReadableText } from '@/lib/evidence/snapshot/data/readable'
import type { Reader } from '@/lib/evidence/snapshot/policy'
import { visitor } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import type { TranslatedField, WithTranslations, WordsIn } from '@/lib/text/statement/rules/own-words'
import { NAME_FIELDS, withTranslatedNames } from '@/lib/text/statement/rules/statement-names'
import { shownTranslations, translatedWith, translationOf } from '@/lib/text/statement/rules/translated'

/** Of what the translations are needed to show what was found: each by its id. */
export interface Shows {
  readonly items?: readonly string[]
  readonly statements?: readonly string[]
  readonly sources?: readonly string[]
  readonly copies?: readonly string[]
}

/** A statement that something found stands in, as it was read. */
type Named = { readonly title?: string; readonly shortTitle: string; readonly shortTitles: unknown }

/**
 * What was said, in every language in which readers have it: first as it is shown in the page's language, then as it was written, then in the
 * others. Words are looked for in all of them.
 */
export type InEvery = readonly [WordsIn, ...WordsIn[]]

/** What is said of items and on their lines, of statements and of sources, as it is shown in the page's language and as others have it. */
export interface InLanguage {
  /** A statement with what it is called in all languages. @param language of its base */
  named: <View extends Named>(statementId: string, view: View, language: string) => View
  /** Who speaks for a party of a statement. */
  office: (statementId: string, party: string, original: WordsIn) => InEvery
  /** A body that items of a statement make responsible. */
  body: (statementId: string, original: WordsIn) => InEvery
  /** The title of an item, by its id. */
  title: (commitmentId: string, original: WordsIn) => InEvery
  /** Why an item has its force. */
  why: (commitmentId: string, original: WordsIn) => InEvery
  /** What else a judgement on a line says, or one of its citations. */
  onLine: (
    lineId: string,
    field: 'rationale' | 'shows' | 'in_short' | 'in_short_whole',
    original: WordsIn,
  ) => InEvery
  /** What of a judgement on a line is translated, for a view of it. */
  ofLine: (lineId: string, said: SaidOnLine) => WithTranslations
  /** The summary of a source. */
  summary: (sourceId: string, original: WordsIn) => InEvery
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
 * The translations of what is said of some items, statements and sources, read at once, into every language.
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
    findRows(shows),
    Promise.all((shows.copies ?? []).map((id) => findReadableText(reader, id))),
  ])
  const words = new Map(copies.flatMap((copy) => (copy ? [[copy.snapshotId, copy.text] as const] : [])))
  type Rows = typeof rows
  const languages = [...new Set(rows.map((row) => row.language))].filter((each) => each !== language).sort()
  const inThis = rows.filter((row) => row.language === language)
  const said = (ofIt: Rows, field: TranslatedField, original: WordsIn): InEvery => {
    const into = (tongue: string) =>
      translationOf(
        ofIt.filter((row) => row.language === tongue),
        field,
        original,
      )
    const others = languages.flatMap((tongue) => into(tongue) ?? [])
    const shown = into(language)
    return shown ? [shown, original, ...others] : [original, ...others]
  }
  const ofItem = (id: string) => rows.filter((row) => row.commitmentId === id && row.lineId === null)
  const onLine = (id: string, among: Rows) => among.filter(({ lineId }) => lineId === id)
  const ofStatement = (id: string, among: Rows) => among.filter(({ statementId }) => statementId === id)
  return {
    named: (id, view, written) => withTranslatedNames(view, ofStatement(id, rows), written),
    office: (id, party, original) => {
      const ofParty = ofStatement(id, rows).filter(({ partyKey }) => partyKey === party)
      return said(ofParty, 'represented_by', original)
    },
    body: (id, original) => said(ofStatement(id, rows), 'responsible', original),
    title: (commitmentId, title) => said(ofItem(commitmentId), 'title', title),
    why: (commitmentId, why) => said(ofItem(commitmentId), 'why_this_force', why),
    onLine: (lineId, field, original) => said(onLine(lineId, rows), field, original),
    ofLine: (lineId, { inShort, inShortWhole, rationaleLanguage: written }) => {
      const inWritten = (text: string | null) => (text === null ? null : { text, language: written })
      return translatedWith(onLine(lineId, inThis), {
        in_short: inWritten(inShort),
        in_short_whole: inWritten(inShortWhole),
      })
    },
    copy: (id) => words.get(id) ?? '',
    summary: (id, original) =>
      said(
        rows.filter(({ sourceId }) => sourceId === id),
        'summary',
        original,
      ),
  }
}

function findRows({ items = [], statements = [], sources = [] }: Shows) {
  const { where, select, orderBy } = shownTranslations(null, [])
  const of = (ids: readonly string[]) => ({ in: [...new Set(ids)] })
  return db().translation.findMany({
    orderBy,
    where: {
      OR: where.OR,
      AND: {
        OR: [
          { commitmentId: of(items), field: { in: [...OF_ITEMS] } },
          { statementId: of(statements), field: { in: [...OF_STATEMENTS] } },
          { statementId: of(statements), field: { in: [...NAME_FIELDS] } },
          { sourceId: of(sources), field: 'summary' as const },
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
