import type { FindingKey, Force, Judgement, StatusKey } from '@/lib/text/method/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import type { RevisionState } from '../types'

/** What the rules of showing need to know of a revision; callers may pass more and get it back. */
export interface RevisionOnLine {
  /** A party's key, or `all`. */
  party: string
  number: number
  state: RevisionState
  /** Marked by a reviewer to be shown before it is reviewed. */
  provisional: boolean
  judgement: Judgement
}

export interface ShownLine<Revision> {
  party: string
  shown: Revision
  as: 'final' | 'provisional'
  /** A newer judgement is public as provisional; it stands below the final and never displaces it. */
  newerWaits: boolean
}

/** Whether readers may see a revision that they once could: it stands, or another final stands in its place. */
export function isPublished({ state, provisional }: Pick<RevisionOnLine, 'state' | 'provisional'>): boolean {
  return (
    state === 'final' ||
    state === 'corrected' ||
    state === 'replaced' ||
    (state === 'submitted' && provisional)
  )
}

/** What the public sees of one line: its final, else its newest provisional, else nothing. */
export function shownOn<Revision extends RevisionOnLine>(
  line: readonly Revision[],
): ShownLine<Revision> | null {
  const final = newest(line.filter(({ state }) => state === 'final'))
  const provisional = newest(line.filter(({ state, provisional }) => state === 'submitted' && provisional))
  if (final) {
    const newerWaits = provisional !== null && provisional.number > final.number
    return { party: final.party, shown: final, as: 'final', newerWaits }
  }
  return provisional && { party: provisional.party, shown: provisional, as: 'provisional', newerWaits: false }
}

/** The revision with the highest number, whatever its state; `null` for an empty line. */
export function newest<Revision extends { number: number }>(line: readonly Revision[]): Revision | null {
  return line.reduce<Revision | null>((best, each) => (best && best.number > each.number ? best : each), null)
}

/** Every line of an item with something to show: all parties together first, then the parties in their order. */
export function shownLines<Revision extends RevisionOnLine>(
  revisions: readonly Revision[],
  parties: readonly string[],
): readonly ShownLine<Revision>[] {
  return [ALL_PARTIES, ...parties].flatMap(
    (party) => shownOn(revisions.filter((each) => each.party === party)) ?? [],
  )
}

/** What stands for each party: its own line, else the line for all, else nothing (`null`). */
export function standingFor<Revision extends RevisionOnLine>(
  revisions: readonly Revision[],
  parties: readonly string[],
): readonly { party: string; line: ShownLine<Revision> | null }[] {
  const lines = shownLines(revisions, parties)
  const forAll = lines.find(({ party }) => party === ALL_PARTIES) ?? null
  return parties.map((party) => ({ party, line: lines.find((each) => each.party === party) ?? forAll }))
}

export interface CountedItem {
  reference: string
  force: Force
  followed: boolean
  revisions: readonly RevisionOnLine[]
}

export type CountKey = StatusKey | FindingKey

/**
 * What an item counts under: each judgement that stands for a party, once; `not_rated` or `not_checked` where none does.
 * What is not followed, a governing item included, is in no count.
 */
export function countedUnder(item: CountedItem, parties: readonly string[]): readonly CountKey[] {
  if (!item.followed) return []
  const standing = standingFor(item.revisions, parties).flatMap(({ line }) => line?.shown.judgement ?? [])
  if (standing.length > 0) return [...new Set(standing)]
  return [item.force === 'claimed' ? 'not_checked' : 'not_rated']
}

/** The items whose statuses a governing item shows in place of its own: it is not rated itself. */
export function governedBy<Item extends { governedBy: string | null }>(
  reference: string,
  items: readonly Item[],
): readonly Item[] {
  return items.filter((each) => each.governedBy === reference)
}
