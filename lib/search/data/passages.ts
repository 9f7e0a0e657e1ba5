import 'server-only'
import { db } from '@/lib/platform/db'
import { excerpt } from '../rules/excerpt'
import { partsFound } from '../rules/parts'
import type { GroupResult, PassageHit } from '../types'
import { type Asked, MOST_READ, resultOf } from './asked'

type Row = {
  total: number
  slug: string
  shortTitle: string
  shortTitles: unknown
  language: string
  number: number
  text: string
}

/** Passages of the statements' own words: of the base rendering, which is the one that is shown. */
export async function findPassageHits(asked: Asked): Promise<GroupResult<PassageHit>> {
  const rows = await db().$queryRaw<Row[]>`
    SELECT matched.total, s.slug, s.short_title AS "shortTitle", statement_names(s.id, 'statement_short_title', s.short_titles) AS "shortTitles", r.language, p.number,
           utf16_slice(r.text, p.start, p."end") AS text
      FROM (SELECT *, count(*) OVER ()::int AS total
              FROM (SELECT p.rendering_id, p.number, search_rank(p.search, ${asked.typed}::tsquery, ${asked.tsquery}::tsquery) AS rank
                      FROM passages p
                      JOIN renderings r ON r.id = p.rendering_id AND r.is_base
                      JOIN statements s ON s.id = r.statement_id AND (${asked.slug}::text IS NULL OR s.slug = ${asked.slug})
                     WHERE p.search @@ ${asked.tsquery}::tsquery
                     LIMIT ${MOST_READ}) AS read
             ORDER BY rank DESC, rendering_id, number LIMIT ${asked.limit} OFFSET ${asked.offset}) AS matched
      JOIN passages p ON p.rendering_id = matched.rendering_id AND p.number = matched.number
      JOIN renderings r ON r.id = p.rendering_id
      JOIN statements s ON s.id = r.statement_id
     ORDER BY matched.rank DESC, p.rendering_id, p.number`
  return resultOf('statement', rows, ({ slug, shortTitle, shortTitles, language, number, text }) => ({
    group: 'statement',
    statement: { slug, shortTitle, shortTitles, language },
    number,
    parts: partsFound({ words: [text] }, asked.query),
    words: { language, pieces: excerpt(text, asked.query) ?? [{ text, found: false }] },
  }))
}
