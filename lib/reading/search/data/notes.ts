import 'server-only'
import { sqlPart } from '@/lib/ground/platform/db'
import { plainNote } from '@/lib/text/note/rules/note-text'
import { languagesOfNote, saidInLanguage } from '@/lib/text/statement/rules/editorial'
import { textsByLanguage } from '@/lib/text/statement/rules/names-by-language'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import { firstExcerpt, lit } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { Query } from '../rules/query'
import type { NoteHit } from '../types'
import { MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'
import type { InEvery } from './translated'

type Row = StatementRow & {
  total: number
  rank: number
  id: string
  /** Of the note's own words. */
  written: string
  body: string
  /** Its words in further languages, by language; and what it is called. */
  bodies: unknown
  title: string | null
  titles: unknown
  exact: string | null
  reference: string | null
  sourceId: string | null
  passage: number | null
  isPublic: boolean
}

/** As readers see them: read by a second person, or shown while they await that (`lib/text/note/data/public-notes.ts`). */
const IS_PUBLIC = sqlPart`(n.visibility = 'public' AND (n.state = 'published' OR (n.state = 'submitted' AND n.shown_at IS NOT NULL)))`

/** Public notes; on the desk also the team's, and those that are on their way to readers. What was withdrawn or sent back is in neither. A note is looked
 * for in every language in which it is written. */
export const notes = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, n.id, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", base.language, n.language AS written, n.body, n.bodies, n.title, n.titles,
           coalesce(n.exact, top.exact) AS exact, c.reference, coalesce(n.source_id, top.source_id) AS "sourceId",
           (SELECT p.number FROM passages p
             WHERE p.rendering_id = coalesce(n.rendering_id, top.rendering_id)
               AND p.start <= coalesce(n.start, top.start) AND coalesce(n.start, top.start) < p."end") AS passage,
           ${IS_PUBLIC} AS "isPublic"
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT n.id, n.created_at, ${rankOf(asked, sqlPart`n.search`)} AS rank
                      FROM notes n
                      JOIN statements s ON s.id = n.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                     WHERE n.search @@ ${asked.tsquery}::tsquery
                       AND (${IS_PUBLIC}
                         OR (${asked.audience} = 'desk' AND (
                              (n.visibility = 'team' AND n.state = 'open') OR (n.visibility = 'public' AND n.state = 'submitted'))))
                     LIMIT ${MOST_READ}) AS read
             ORDER BY rank DESC, created_at DESC, id LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN notes n ON n.id = matched.id
      LEFT JOIN notes top ON top.id = n.parent_id
      LEFT JOIN commitments c ON c.id = coalesce(n.commitment_id, top.commitment_id)
      JOIN statements s ON s.id = n.statement_id
      JOIN renderings base ON base.statement_id = s.id AND base.is_base
     ORDER BY matched.rank DESC, n.created_at DESC, n.id`,
  shows: statementsOf,
  result: (rows, asked, shown) =>
    resultOf('notes', rows, (row) => {
      const { written: language, body, bodies, title, titles } = row
      const said = inEvery({ language, body: plainNote(body), bodies: plainIn(bodies) }, asked.language)
      const called = title === null ? [] : inEvery({ language, body: title, bodies: titles }, asked.language)
      const texts = (of: readonly WordsIn[]) => of.map(({ text }) => text)
      return {
        group: 'notes',
        statement: foundIn(row, shown),
        id: row.id,
        parts: partsFound({ title: texts(called), words: texts(said), about: [row.exact] }, asked.query),
        words: wordsOfNote(row, said, called, asked.query),
        about: aboutOf(row),
        isPublic: row.isPublic,
      }
    }),
})

/** Texts by language without the signs that set them. */
function plainIn(bodies: unknown): Readonly<Record<string, string>> {
  const texts = Object.entries(textsByLanguage(bodies))
  return Object.fromEntries(texts.map(([language, text]) => [language, plainNote(text)]))
}

type NoteWords = Parameters<typeof saidInLanguage>[0]

/** What a note says in every language in which it is written: first as the page shows it, then as it was written first, then in the others. */
function inEvery(note: NoteWords, language: string): InEvery {
  const shown = saidInLanguage(note, language)
  const others = languagesOfNote(note).filter((each) => each !== shown.language)
  return [shown, ...others.map((each) => saidInLanguage(note, each))]
}

/** Around what was found, in the page's language where as much stands in that; where nothing does, the note as the page shows it. */
function wordsOfNote(
  { exact, language }: Row,
  said: InEvery,
  titles: readonly WordsIn[],
  query: Query,
): NoteHit['words'] {
  const [shown] = said
  const about = exact === null ? [] : [{ text: exact, language, isStatement: true }]
  return (
    firstExcerpt([...said, ...titles, ...about], query) ?? {
      language: shown.language,
      pieces: lit(shown.text, query),
    }
  )
}

/** A note is about one thing, and a reply about what the note above it is about: the database holds that. */
function aboutOf({ reference, sourceId, passage }: Row): NoteHit['about'] {
  if (reference !== null) return { kind: 'item', reference }
  if (sourceId !== null) return { kind: 'source', id: sourceId }
  if (passage === null) throw new Error('a note is about words of a passage, an item or a source')
  return { kind: 'passage', number: passage }
}
