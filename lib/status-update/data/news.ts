import 'server-only'
import { findNamedItems } from '@/lib/commitment/data/commitments'
import { db, sqlPart } from '@/lib/platform/db'
import { findStatementHead } from '@/lib/statement/data'
import type { News, NewsOf } from '../types'
import { findPublishedRevisions, SAID_IN_SHORT } from './published'

/**
 * The judgements that stand and became public last, newest first: on items that stand, of the whole site, a statement, an area of it or an item. They are
 * read as pages read them, so that words that are withheld are covered here too.
 *
 * @param between after the first moment and up to the second, ISO; null for no bound
 */
export async function findNews(
  of: NewsOf,
  count: number,
  language: string,
  between: { readonly after: string | null; readonly upTo: string | null } = { after: null, upTo: null },
): Promise<News[]> {
  const places = await findPlaces(of, count, between)
  const slugs = [...new Set(places.map(({ slug }) => slug))]
  const read = await Promise.all(
    slugs.map(async (slug) => {
      const references = [
        ...new Set(places.flatMap((place) => (place.slug === slug ? [place.reference] : []))),
      ]
      const [statement, items, revisions] = await Promise.all([
        findStatementHead(slug),
        findNamedItems(slug, { references }, language),
        findPublishedRevisions(slug, references, language, SAID_IN_SHORT),
      ])
      return { slug, statement, items, revisions }
    }),
  )
  return places.flatMap(({ id, slug, reference, at }) => {
    const known = read.find((each) => each.slug === slug)
    const item = known?.items.find((each) => each.reference === reference)
    const revision = known?.revisions.find((each) => each.id === id)
    return known?.statement && item && revision ? [{ statement: known.statement, item, revision, at }] : []
  })
}

type Place = {
  readonly id: string
  readonly slug: string
  readonly reference: string
  readonly at: string
}

/** When a judgement, `r`, became public as it stands. */
export const NEWS_AT = sqlPart`coalesce(r.final_at, r.shown_as_interim_at)`

/** Whether a judgement, `r`, on an item, `c`, is one that is told of: both stand, and readers see them. */
export const isNews = sqlPart`r.state IN ('final', 'submitted') AND ${NEWS_AT} IS NOT NULL
  AND c.published_at IS NOT NULL AND c.withdrawn_at IS NULL`

function findPlaces(
  { slug, area, reference }: NewsOf,
  count: number,
  { after, upTo }: { readonly after: string | null; readonly upTo: string | null },
): Promise<Place[]> {
  return db().$queryRaw<Place[]>`
    SELECT r.id::text, s.slug, c.reference,
      to_char(${NEWS_AT} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at
    FROM revisions r
    JOIN lines l ON l.id = r.line_id
    JOIN commitments c ON c.id = l.commitment_id
    JOIN statements s ON s.id = c.statement_id
    WHERE ${isNews}
      AND (${slug}::text IS NULL OR s.slug = ${slug})
      AND (${area}::text IS NULL OR c.area_key = ${area})
      AND (${reference}::text IS NULL OR c.reference = ${reference})
      AND (${after}::timestamptz IS NULL OR ${NEWS_AT} > ${after}::timestamptz)
      AND (${upTo}::timestamptz IS NULL OR ${NEWS_AT} <= ${upTo}::timestamptz)
    ORDER BY ${NEWS_AT} DESC, s.slug, c.passage_number, r.id
    LIMIT ${count}`
}
