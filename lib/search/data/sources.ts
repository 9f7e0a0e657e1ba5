import 'server-only'
import { db } from '@/lib/platform/db'
import { type SourceType, SUMMARY_LANGUAGE } from '@/lib/source/types'
import type { WordsIn } from '@/lib/statement/rules/own-words'
import { excerpt, lit } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { Query } from '../rules/query'
import type { FoundIn, FoundWords, GroupResult, SourceHit } from '../types'
import { type Asked, MOST_READ, resultOf } from './asked'

type Row = {
  total: number
  id: string
  url: string
  title: string
  language: string
  publisher: string
  date: string | null
  type: SourceType
  author: string | null
  summary: string | null
  isPublic: boolean
  statement: FoundIn | null
}

/**
 * Sources by id, title, publisher, author, summary and address: within a statement those that it uses, everywhere every one that is
 * listed. On the desk those not yet listed too.
 */
export async function findSourceHits(asked: Asked): Promise<GroupResult<SourceHit>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT matched.total, src.id, src.url, src.title, src.language, src.publisher, src.date, src.type, src.author, src.summary,
           src.listed_at IS NOT NULL AS "isPublic",
           (SELECT json_build_object('slug', s.slug, 'shortTitle', s.short_title, 'shortTitles', s.short_titles, 'language', base.language)
              FROM source_uses u
              JOIN statements s ON s.id = u.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
              JOIN renderings base ON base.statement_id = s.id AND base.is_base
             WHERE u.source_id = src.id ORDER BY s.date DESC, s.slug LIMIT 1) AS statement
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT src.id, src.number, search_rank(src.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) AS rank
                      FROM sources src
                     WHERE src.search @@ ${asked.tsquery}::tsquery
                       AND (src.listed_at IS NOT NULL OR ${asked.audience} = 'desk')
                       AND (${asked.slug}::text IS NULL OR EXISTS (
                         SELECT FROM source_uses u JOIN statements s ON s.id = u.statement_id
                          WHERE u.source_id = src.id AND s.slug = ${asked.slug}))
                     LIMIT ${MOST_READ}) AS read
             ORDER BY rank DESC, number LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN sources src ON src.id = matched.id
     ORDER BY matched.rank DESC, src.number`
  return resultOf('sources', rows, ({ total: _, title, language, publisher, author, summary, ...row }) => {
    const { query } = asked
    const parts = partsFound(
      { title: [title], publisher: [publisher], author: [author], summary: [summary], address: [row.url] },
      query,
    )
    const isOnlyThere = parts.every((part) => part === 'address') && parts.length > 0
    return {
      group: 'sources',
      ...row,
      title: { language, pieces: lit(title, query) },
      publisher: lit(publisher, query),
      parts,
      words: wordsOfSource(summary, author === null ? null : { text: author, language }, query),
      address: isOnlyThere ? lit(row.url, query) : null,
    }
  })
}

/** What of a summary, else of the name of an author, is around the words. */
function wordsOfSource(summary: string | null, author: WordsIn | null, query: Query): FoundWords | null {
  for (const { text, language } of [
    { text: summary ?? '', language: SUMMARY_LANGUAGE },
    author ?? [],
  ].flat()) {
    const pieces = excerpt(text, query)
    if (pieces) return { language, pieces }
  }
  return null
}
