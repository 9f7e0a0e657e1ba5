import { isBy } from '@/lib/ground/platform/day'
import type { Bearings, CommitmentView, ItemMoments } from '../types'

/**
 * The marked items that were public by the end of a day, in their order. One that was withdrawn later stands as it stood; links to
 * items, and sources that bear on them, are those that were public by then.
 *
 * @param items every item that is or was public, as it stands now
 * @param moments by reference; an item without any is not public
 * @param isListed whether a source was public by then, by its id
 * @param day YYYY-MM-DD, ended in UTC
 */
export function itemsAsOf(
  items: readonly CommitmentView[],
  moments: Readonly<Record<string, ItemMoments>>,
  isListed: (sourceId: string) => boolean,
  day: string,
): readonly CommitmentView[] {
  const there = items.filter(({ reference }) => isBy(day, moments[reference]?.publishedAt ?? null))
  const isThere = (reference: string | null) => there.some((item) => item.reference === reference)
  const isWithdrawn = (item: CommitmentView) => item.withdrawn !== null && isBy(day, item.withdrawn.on)
  return there.map((item) => ({
    ...item,
    followed: followedAsOf(item, moments[item.reference]?.following ?? [], day),
    governedBy: isThere(item.governedBy) ? item.governedBy : null,
    governs: there
      .filter((other) => other.governedBy === item.reference && !isWithdrawn(other))
      .map(({ reference }) => reference),
    withdrawn: isWithdrawn(item) ? item.withdrawn : null,
    byParty: item.byParty && isBy(day, item.byParty.broughtAt) ? item.byParty : null,
    ...bearingsAsOf(item, moments[item.reference], isListed, day),
  }))
}

/** Of more than are named with an item, those named that bore on it by then, and how many did. */
function bearingsAsOf(
  { bearings, bearingCount }: CommitmentView,
  moments: ItemMoments | undefined,
  isListed: (sourceId: string) => boolean,
  day: string,
): Bearings {
  const then = bearings.filter(
    ({ sourceId }) => isListed(sourceId) && isBy(day, moments?.bearings[sourceId] ?? null),
  )
  if (bearingCount === bearings.length) return { bearings: then, bearingCount: then.length }
  const counted = moments?.bearingDays.filter((each) => each.day <= day) ?? []
  return { bearings: then, bearingCount: counted.reduce((sum, { n }) => sum + n, 0) }
}

/** Before it was first turned on or off it stood the other way. */
function followedAsOf(item: CommitmentView, following: ItemMoments['following'], day: string): boolean {
  const next = following.find(({ at }) => !isBy(day, at))
  return next ? !next.on : item.followed
}
