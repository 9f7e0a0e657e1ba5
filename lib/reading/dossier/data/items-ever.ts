import 'server-only'
import { findEverPublished, SAID_IN_SHORT } from '@/lib/assessment/status-update/data/published'
import { findMoments } from '@/lib/assessment/status-update/data/record'
import type { PublishedRecord, RevisionView } from '@/lib/assessment/status-update/types'
import { findListedSources } from '@/lib/evidence/source/data/library'
import type { SourceView } from '@/lib/evidence/source/types'
import { findItemsAround } from '@/lib/text/commitment/data/commitments'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { withCitedBearings } from './cited-bearings'

/** Items with all that says how they stood on any day, and what is said of them in short. */
export interface ItemsEver {
  /** The items with those that govern them and those that they govern, in reading order. */
  items: readonly CommitmentView[]
  /** Every judgement on these that readers ever could see. */
  ever: readonly RevisionView[]
  /** What is named as bearing on the items, or is cited in the judgements. */
  sources: readonly SourceView[]
  /** When each of them became public. */
  moments: Omit<PublishedRecord, 'revisions'>
}

/** Some items as they stood on any day; null when no statement has that address. @param references of them, parted by spaces */
export async function findItemsEver(
  slug: string,
  references: string,
  language = '',
): Promise<ItemsEver | null> {
  const around = await findItemsAround(slug, references.split(' '), language)
  const judged = around.map(({ reference }) => reference)
  const ever = await findEverPublished(slug, judged, language, SAID_IN_SHORT)
  const items = await withCitedBearings(around, ever)
  const used = [
    ...items.flatMap(({ bearings }) => bearings),
    ...ever.flatMap(({ citations }) => citations),
  ].map(({ sourceId }) => sourceId)
  const sources = await findListedSources([...new Set(used)])
  const moments = await findMoments(
    slug,
    judged,
    sources.map(({ id }) => id),
  )
  return moments && { items, ever, sources, moments }
}
