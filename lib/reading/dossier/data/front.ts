import 'server-only'
import { findLatestPublished } from '@/lib/assessment/status-update/data/latest'
import {
  findEverPublished,
  findPublishedRevisions,
  SAID_IN_SHORT,
} from '@/lib/assessment/status-update/data/published'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { findCommitments, findItemsAround, findNamedItems } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { LATEST_READ, type LatestRead } from '../rules/front'
import { withCitedBearings } from './cited-bearings'

/** What a picture of items is made from. */
export interface Pictured {
  /** In reading order; those about an area with those that they govern, and that govern them. */
  items: readonly CommitmentView[]
  /** The judgements on these that readers may see. */
  revisions: readonly RevisionView[]
  /** What is named as bearing on the items or is cited in judgements on them. */
  sources: readonly SourceView[]
}

/** Items as they are pictured. @param references of some of them, parted by spaces; of all where nothing is said */
export async function findPictured(slug: string, references?: string, language = ''): Promise<Pictured> {
  const all = await (references === undefined
    ? findCommitments(slug, undefined, language)
    : findItemsAround(slug, references.split(' '), language))
  const revisions = await findPublishedRevisions(
    slug,
    all.map(({ reference }) => reference),
    language,
    SAID_IN_SHORT,
  )
  // What was replaced or corrected is cited nowhere on the picture.
  const items = await withCitedBearings(
    all,
    revisions.filter(({ state }) => state === 'final' || state === 'submitted'),
  )
  const used = [
    ...items.flatMap(({ bearings }) => bearings),
    ...revisions.flatMap(({ citations }) => citations),
  ]
  const sources = await findListedSources([...new Set(used.map(({ sourceId }) => sourceId))])
  return { items, revisions, sources }
}

/**
 * What the newest acts of publishing on a statement are made from, as it stands now; nothing when no statement has that address.
 *
 * @param day those of the acts by its end, YYYY-MM-DD, UTC; null for now
 */
export async function findLatest(
  slug: string,
  day: string | null = null,
  language = '',
): Promise<LatestRead> {
  const references = (await findLatestPublished(slug, LATEST_READ, day)).map(({ reference }) => reference)
  const [items, ever] = await Promise.all([
    findNamedItems(slug, { references }, language),
    findEverPublished(slug, references, language, SAID_IN_SHORT),
  ])
  return { items, ever }
}
