import 'server-only'
import { sqlPart } from '@/lib/ground/platform/db'
import { quotingExcerpt } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import { MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'

type Row = StatementRow & {
  total: number
  rank: number
  number: number
  text: string
}

/** Passages of the statements' own words: of the base rendering, which is the one that is shown. */
export const passages = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", r.language, p.number,
           utf16_slice(r.text, p.start, p."end") AS text
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT p.rendering_id, p.number, ${rankOf(asked, sqlPart`p.search`)} AS rank
                      FROM passages p
                      JOIN renderings r ON r.id = p.rendering_id AND r.is_base
                      JOIN statements s ON s.id = r.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                     WHERE p.search @@ ${asked.tsquery}::tsquery
                     LIMIT ${MOST_READ}) AS read
             ORDER BY rank DESC, rendering_id, number LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN passages p ON p.rendering_id = matched.rendering_id AND p.number = matched.number
      JOIN renderings r ON r.id = p.rendering_id
      JOIN statements s ON s.id = r.statement_id
     ORDER BY matched.rank DESC, p.rendering_id, p.number`,
  shows: statementsOf,
  result: (rows, { query }, shown) =>
    resultOf('statement', rows, ({ number, text, ...row }) => ({
      group: 'statement',
      statement: foundIn(row, shown),
      number,
      parts: partsFound({ words: [text] }, query),
      words: { language: row.language, pieces: quotingExcerpt(text, query) ?? [{ text, found: false }] },
    })),
})
