import 'server-only'
import type { SourceType } from '@/lib/evidence/source/types'
import { type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import type { WordsIn } from '@/lib/text/statement/rules/own-words'
import { SUMMARY_LANGUAGE } from '@/lib/text/statement/types'
import { firstExcerpt, lit } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import { type Asked, MOST_READ, placeOf, rankOf, resultOf } from './asked'
import { foundIn, type StatementRow } from './found-in'

type Row = {
  total: number
  rank: number
  id: string
  url: string | null
  title: string
  language: string
  publisher: string
  date: string | null
  type: SourceType
  author: string | null
  summary: string | null
  isPublic: boolean
  listedOn: string | null
  statement: StatementRow | null
}

/**
 * Sources by id, title, publisher, author, address and summary, as written and as shown in the page's language: within a statement those that it uses, everywhere every one that is
 * listed. On the desk those not yet listed too.
 */
export const sources = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, src.id, src.url, src.title, src.language, src.publisher, src.date, src.type, src.author, src.summary,
           src.listed_at IS NOT NULL AS "isPublic", to_char(src.listed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "listedOn",
           (SELECT json_build_object('statementId', s.id, 'slug', s.slug, 'shortTitle', s.short_title, 'shortTitles', s.short_titles, 'language', base.language)
              FROM source_uses u
              JOIN statements s ON s.id = u.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
              JOIN renderings base ON base.statement_id = s.id AND base.is_base
             WHERE u.source_id = src.id ORDER BY s.date DESC, s.slug LIMIT 1) AS statement
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT id, number, max(rank) AS rank
                      FROM ((SELECT src.id, src.number, ${rankOf(asked, sqlPart`src.search`)} AS rank
                               FROM sources src
                              WHERE src.search @@ ${asked.tsquery}::tsquery AND ${isReadIn(asked)}
                              LIMIT ${MOST_READ})
                            UNION ALL
                            (SELECT src.id, src.number, t.rank
                               FROM said t JOIN sources src ON src.id = t.source_id
                              WHERE translation_stands(t.it)
                                AND ${isReadIn(asked)}
                              LIMIT ${MOST_READ})) AS either
                     GROUP BY id, number) AS read
             ORDER BY rank DESC, number LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN sources src ON src.id = matched.id
     ORDER BY matched.rank DESC, src.number`,
  shows: (rows) => ({
    sources: rows.map(({ id }) => id),
    statements: rows.flatMap(({ statement }) => statement?.statementId ?? []),
  }),
  result: (rows, { query }, shown) =>
    resultOf(
      'sources',
      rows,
      ({ total: _, rank: __, title, language, publisher, author, summary, statement, ...row }) => {
        const said: WordsIn = { text: summary ?? '', language: SUMMARY_LANGUAGE }
        const summaries = summary === null ? [] : shown.summary(row.id, said)
        const parts = partsFound(
          {
            ...{ title: [title], publisher: [publisher], author: [author] },
            ...{ summary: summaries.map(({ text }) => text), address: [row.url] },
          },
          query,
        )
        const isOnlyThere = parts.every((part) => part === 'address') && parts.length > 0
        return {
          group: 'sources',
          ...row,
          statement: statement && foundIn(statement, shown),
          title: { language, pieces: lit(title, query) },
          publisher: lit(publisher, query),
          parts,
          words: firstExcerpt([...summaries, { text: author ?? '', language }], query),
          address: isOnlyThere && row.url !== null ? lit(row.url, query) : null,
        }
      },
    ),
})

/** Whether whoever asks may read of a source, `src`, and where they look. */
function isReadIn({ slug, audience }: Asked): SqlPart {
  return sqlPart`(src.listed_at IS NOT NULL OR ${audience} = 'desk')
    AND (${slug}::text IS NULL OR EXISTS (
      SELECT FROM source_uses u JOIN statements s ON s.id = u.statement_id WHERE u.source_id = src.id AND s.slug = ${slug}))`
}
