import 'server-only'
import { readableWords } from '@/lib/evidence/snapshot/policy'
import { type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import { excerpt } from '../rules/excerpt'
import { type Asked, MOST_READ, placeOf, resultOf } from './asked'
import { foundIn, type StatementRow } from './found-in'

type Row = {
  total: number
  rank: number
  /** Of the copy. */
  id: string
  source: string
  number: number
  fetchedAt: string
  title: string
  language: string
  publisher: string
  isPublic: boolean
  /** Words of the copy that have the stem of one that was asked for, by that one. */
  alike: Record<string, string[]>
  statement: StatementRow | null
}

/**
 * Stored copies by their text, the newest of each source that has the words, without what is withheld of it: readers find what is shown whole,
 * signed-in people every copy. What is searched the database makes of the text as it may be read (`words_of_copy`); what is shown of it comes
 * through the one door to copies.
 */
export const copies = placeOf<Row>({
  sql: (asked) => sqlPart`
    SELECT matched.total, matched.rank, matched.snapshot_id AS id, matched.source_id AS source, matched.copy AS number, c.fetched_at AS "fetchedAt",
           src.title, src.language, src.publisher, src.listed_at IS NOT NULL AND c.shown = 'whole' AS "isPublic",
           (SELECT coalesce(jsonb_object_agg(same.asked, same.words), '{}')
              FROM (SELECT asked, array_agg(word) AS words
                      FROM unnest(${[...asked.query.words]}::text[]) AS asked, unnest(tsvector_to_array(w.search)) AS word
                     WHERE word !~ '^=' AND search_stem(w.language, word) = search_stem(w.language, search_fold(asked))
                     GROUP BY asked) AS same) AS alike,
           (SELECT json_build_object('statementId', s.id, 'slug', s.slug, 'shortTitle', s.short_title, 'shortTitles', s.short_titles, 'language', base.language)
              FROM source_uses u
              JOIN statements s ON s.id = u.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
              JOIN renderings base ON base.statement_id = s.id AND base.is_base
             WHERE u.source_id = src.id ORDER BY s.date DESC, s.slug LIMIT 1) AS statement
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT DISTINCT ON (place) place, snapshot_id, source_id, copy, rank
                      FROM (SELECT src.number AS place, w.snapshot_id, w.source_id, w.number AS copy, ${nearnessOf(asked)} AS rank
                              FROM copy_words w JOIN snapshots c ON c.id = w.snapshot_id JOIN sources src ON src.id = w.source_id
                             WHERE w.search @@ ${asked.ofCopies}::tsquery
                               AND ${isReadIn(asked)}
                             LIMIT ${MOST_READ}) AS read
                     ORDER BY place DESC, rank DESC, copy DESC) AS newest
             ORDER BY rank DESC, place DESC LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN copy_words w ON w.snapshot_id = matched.snapshot_id
      JOIN snapshots c ON c.id = matched.snapshot_id
      JOIN sources src ON src.id = matched.source_id
     ORDER BY matched.rank DESC, matched.place DESC`,
  shows: (rows) => ({
    copies: rows.map(({ id }) => id),
    statements: rows.flatMap(({ statement }) => statement?.statementId ?? []),
  }),
  result: (rows, { query }, shown) =>
    resultOf('copies', rows, ({ total: _, rank: __, id, statement, alike, language, title, ...row }) => {
      const lighting = { ...query, alike: new Map([...(query.alike ?? []), ...Object.entries(alike)]) }
      return {
        group: 'copies',
        ...row,
        statement: statement && foundIn(statement, shown),
        title: { language, pieces: [{ text: title, found: false }] },
        words: { language, pieces: excerpt(shown.copy(id), lighting) ?? [] },
        parts: [],
      }
    }),
})

/** Copies that have all that was asked for stand by their age; where any of several words will do, what has more of them, and rarer ones, comes first. */
function nearnessOf({ some }: Asked): SqlPart {
  if (some === null) return sqlPart`0::real`
  return sqlPart`(SELECT coalesce(sum(each.weight), 0) FROM unnest(${[...some.ofCopies]}::tsquery[], ${[...some.weights]}::real[]) AS each (words, weight)
     WHERE w.search @@ each.words)::real`
}

/** Whether whoever asks may read a copy, `c`, of a source, `src`, whole, and where they look. That a source is used is asked of each: else all uses of all sources were gathered first. */
function isReadIn({ slug, reader }: Asked): SqlPart {
  const closed = { isListed: false, shown: 'title', withheld: [], isClosed: false } as const
  const isShown =
    readableWords(reader, closed) === 'whole'
      ? sqlPart`true`
      : sqlPart`src.listed_at IS NOT NULL AND c.shown = 'whole'
          AND (SELECT true FROM source_uses u WHERE u.source_id = src.id LIMIT 1)`
  return sqlPart`${isShown} AND (${slug}::text IS NULL OR EXISTS (
      SELECT FROM source_uses u JOIN statements s ON s.id = u.statement_id WHERE u.source_id = src.id AND s.slug = ${slug}))`
}
