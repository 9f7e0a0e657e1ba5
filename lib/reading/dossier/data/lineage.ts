import 'server-only'
import { findPublicLinks } from '@/lib/assessment/lineage/data/public-links'
import type { PublicLinkView } from '@/lib/assessment/lineage/types'
import { findMoments } from '@/lib/assessment/status-update/data/record'
import type { PublishedRecord } from '@/lib/assessment/status-update/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { findCommitments } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** Where the items of a statement come back, on any day. */
export interface LineagePart {
  links: readonly PublicLinkView[]
  /** Of the statement the items that links name, in reading order. */
  items: readonly CommitmentView[]
  /** The later texts that are sources. */
  sources: readonly SourceView[]
  /** When items and sources became public. */
  moments: Omit<PublishedRecord, 'revisions'>
}

/** The lineage of a statement; null when no statement has that address. */
export async function findLineagePart(slug: string, language = ''): Promise<LineagePart | null> {
  const links = await findPublicLinks(slug, undefined, language)
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
