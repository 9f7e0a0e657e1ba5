import 'server-only'
import { plainNote } from '@/lib/note/rules/note-text'
import { sqlPart } from '@/lib/platform/db'
import { excerpt, lit, quotingExcerpt } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { NoteHit } from '../types'
import { type Asked, MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'

type Row = StatementRow & {
  total: number
  rank: number
  id: string
  /** Of the note's own words. */
  written: string
  body: string
  exact: string | null
  reference: string | null
  sourceId: string | null
  passage: number | null
  isPublic: boolean
}

/** As readers see them: read by a second person, or shown while they await that (`lib/note/data/public-notes.ts`). */
const IS_PUBLIC = sqlPart`(n.visibility = 'public' AND (n.state = 'published' OR (n.state = 'submitted' AND n.shown_at IS NOT NULL)))`

/** Public notes; on the desk also the team's, and those that are on their way to readers. What was withdrawn or sent back is in neither. */
export const notes = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, n.id, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", base.language, n.language AS written, n.body,
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
    resultOf('notes', rows, (row) => ({
      group: 'notes',
      statement: foundIn(row, shown),
      id: row.id,
      parts: partsFound({ words: [row.body], about: [row.exact] }, asked.query),
      words: wordsOfNote(row, asked),
      about: aboutOf(row),
      isPublic: row.isPublic,
    })),
})

function wordsOfNote({ body: typed, written, exact, language }: Row, { query }: Asked): NoteHit['words'] {
  const body = plainNote(typed)
  const said = excerpt(body, query)
  if (said) return { language: written, pieces: said }
  const quoted = exact === null ? null : quotingExcerpt(exact, query)
  return quoted ? { language, pieces: quoted } : { language: written, pieces: lit(body, query) }
}

/** A note is about one thing, and a reply about what the note above it is about: the database holds that. */
function aboutOf({ reference, sourceId, passage }: Row): NoteHit['about'] {
  if (reference !== null) return { kind: 'item', reference }
  if (sourceId !== null) return { kind: 'source', id: sourceId }
  if (passage === null) throw new Error('a note is about words of a passage, an item or a source')
  return { kind: 'passage', number: passage }
}
