import 'server-only'
import { findLinksNamed } from '@/lib/assessment/lineage/data/public-links'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { findMoments } from '@/lib/assessment/status-update/data/record'
import type { PublishedRecord } from '@/lib/assessment/status-update/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { manyRows } from '@/lib/ground/platform/db'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** A link as far as the lineage of a statement is put in order, counted and cut by it. */
export interface LinkPlace {
  readonly id: string
  /** The day on which it became public, UTC. */
  readonly publishedOn: string
  /** The items that it names, the earlier first, each with the address of its statement. */
  readonly ends: readonly { readonly slug: string; readonly reference: string }[]
}

/**
 * Every link from or to an item of a statement that is or was public: item by item in reading order, by the dates of the texts at their
 * other ends; those that were withdrawn last.
 */
export function findLinkPlaces(slug: string): Promise<LinkPlace[]> {
  return manyRows<LinkPlace>`
    WITH own AS (
      SELECT c.id, c.passage_number, c.start, c.reference
      FROM statements s JOIN commitments c ON c.statement_id = s.id WHERE s.slug = ${slug}),
    named AS (
      SELECT k.id AS link_id, true AS is_earlier, own.* FROM own JOIN lineage_links k ON k.commitment_id = own.id
      UNION ALL
      SELECT k.id, false, own.* FROM own JOIN lineage_links k ON k.later_commitment_id = own.id
      WHERE k.commitment_id NOT IN (SELECT id FROM own))
    SELECT k.id, to_char(k.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "publishedOn",
      jsonb_build_array(jsonb_build_object('slug', es.slug, 'reference', e.reference)) || CASE WHEN l.id IS NULL THEN '[]'
        ELSE jsonb_build_array(jsonb_build_object('slug', ls.slug, 'reference', l.reference)) END AS ends
    FROM named n JOIN lineage_links k ON k.id = n.link_id
    JOIN commitments e ON e.id = k.commitment_id JOIN statements es ON es.id = e.statement_id
    LEFT JOIN commitments l ON l.id = k.later_commitment_id LEFT JOIN statements ls ON ls.id = l.statement_id
    LEFT JOIN sources o ON o.id = k.later_source_id
    WHERE k.published_at IS NOT NULL
    ORDER BY k.withdrawn_at IS NOT NULL, n.passage_number, n.start, n.reference,
      CASE WHEN n.is_earlier THEN coalesce(o.date, to_char(ls.date, 'YYYY-MM-DD')) ELSE to_char(es.date, 'YYYY-MM-DD') END NULLS LAST,
      k.published_at, k.id`
}

/** Where items of a statement come back, on any day, as far as some links say. */
export interface LineagePart {
  links: readonly PublicLinkView[]
  /** Of the statement the items that links name, in reading order. */
  items: readonly CommitmentView[]
  /** The later texts that are sources. */
  sources: readonly SourceView[]
  /** When items and sources became public. */
  moments: Omit<PublishedRecord, 'revisions'>
}

/** Some links of a statement, by their ids; null when no statement has that address. */
export async function findLineagePart(
  slug: string,
  ids: readonly string[],
  language: string,
): Promise<LineagePart | null> {
  const links = ids.length === 0 ? [] : await findLinksNamed(slug, ids, language)
  const ends = links.flatMap(({ earlier, later }) => [earlier, later])
  const named = ends.flatMap((end) => (end.kind === 'item' && end.slug === slug ? [end.reference] : []))
  const [items, sources] = await Promise.all([
    findCommitments(slug, [...new Set(named)], language),
    findListedSources([...new Set(ends.flatMap((end) => (end.kind === 'source' ? [end.id] : [])))]),
  ])
  const moments = await findMoments(
    slug,
    items.map(({ reference }) => reference),
    sources.map(({ id }) => id),
  )
  return moments && { links, items, sources, moments }
}
