import 'server-only'
import { sqlPart } from '@/lib/ground/platform/db'
import { quotingExcerpt } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import { MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow, statementsOf } from './found-in'

type Row = StatementRow & {
  total: number
  rank: number
  key: string
  /** Of this text. */
  written: string
  publisher: string
  text: string
}

/**
 * The other texts of statements that readers see beside the base: what a person aligned and another confirmed, and what was seen of others.
 * Each is found once, where the words stand nearest.
 */
export const texts = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, s.slug, s.short_title AS "shortTitle", s.short_titles AS "shortTitles", s.id AS "statementId", base.language,
           r.key, r.language AS written, r.publisher, coalesce(seen.text, utf16_slice(r.text, matched.start, matched."end")) AS text
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT DISTINCT ON (rendering_id) rendering_id, start, "end", rank
                      FROM ((SELECT p.rendering_id, p.start, p."end", ${rankOf(asked, sqlPart`p.search`)} AS rank
                               FROM passages p
                               JOIN renderings r ON r.id = p.rendering_id AND NOT r.is_base
                               JOIN statements s ON s.id = r.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE p.search @@ ${asked.tsquery}::tsquery
                                AND EXISTS (SELECT FROM alignments a WHERE a.added_id = r.id AND a.state = 'published')
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT t.rendering_id, NULL, NULL, ${rankOf(asked, sqlPart`t.search`)}
                               FROM seen_texts t
                               JOIN renderings r ON r.id = t.rendering_id
                               JOIN statements s ON s.id = r.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                              WHERE t.search @@ ${asked.tsquery}::tsquery
                              LIMIT ${MOST_READ})) AS either
                     ORDER BY rendering_id, rank DESC, start) AS read
             ORDER BY rank DESC, rendering_id LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN renderings r ON r.id = matched.rendering_id
      LEFT JOIN seen_texts seen ON seen.rendering_id = r.id
      JOIN statements s ON s.id = r.statement_id
      JOIN renderings base ON base.statement_id = s.id AND base.is_base
     ORDER BY matched.rank DESC, r.id`,
  shows: statementsOf,
  result: (rows, { query }, shown) =>
    resultOf('texts', rows, ({ key, written, publisher, text, ...row }) => ({
      group: 'texts',
      statement: foundIn(row, shown),
      key,
      publisher,
      parts: partsFound({ words: [text] }, query),
      words: { language: written, pieces: quotingExcerpt(text, query) ?? [] },
    })),
})
