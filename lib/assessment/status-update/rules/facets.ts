import { groupedOnce } from '@/lib/ground/platform/grouped'
import { isPosition } from '@/lib/text/commitment/rules/force'
import type { CommitmentView } from '@/lib/text/commitment/types'
import { type CountKey, countedUnder, type RevisionOnLine, standingFor } from './lines'

/** One judgement that stands for an item; `provisional` while no second person has approved any revision behind it. */
export interface ItemState {
  key: CountKey
  provisional: boolean
}

/** What stands for each item, by reference. What is not followed, a governing item included, has no state. */
export type ItemStates = ReadonlyMap<string, readonly ItemState[]>

/** Items that a page counts and nothing else: as firmly said, about the same area, and standing alike. */
export interface AlikeItems extends Pick<CommitmentView, 'force' | 'areaKey'> {
  /** Of one of them. */
  reference: string
  states: readonly ItemState[]
  /** How many they are. */
  n: number
}

/** How many items entries are, each of which is one or says how many it is. */
export function countOf(entries: readonly { readonly n?: number }[]): number {
  return entries.reduce((sum, { n = 1 }) => sum + n, 0)
}

/**
 * How many of the items that take judgements somebody looked at, for one party at least, and how many there are: up to when sources were checked is
 * said of the first alone.
 */
export function lookedAt(items: readonly Pick<AlikeItems, 'states' | 'n'>[]): {
  readonly looked: number
  readonly of: number
} {
  const followed = items.filter(({ states }) => states.length > 0)
  const looked = followed.filter(({ states }) => states.some(isJudged))
  return { looked: countOf(looked), of: countOf(followed) }
}

function isJudged({ key }: ItemState): boolean {
  return key !== 'not_rated' && key !== 'not_checked'
}

/** Whether there are judgements among what stands for items, and all are provisional. */
export function areAllProvisional(states: readonly ItemState[]): boolean {
  const judged = states.filter(isJudged)
  return judged.length > 0 && judged.every(({ provisional }) => provisional)
}

/**
 * Whether an item only introduces others: it is no position, and yet nobody judges it. It stands with those that it governs, and is in no count:
 * “could cover, in particular” and four things after it are four options.
 */
export function introducesOnly(
  { reference, force }: Pick<CommitmentView, 'reference' | 'force'>,
  states: ItemStates,
): boolean {
  return !isPosition(force) && (states.get(reference) ?? []).length === 0
}

/** The same of items that are counted only. */
export function introduceOnly({ reference, force, states }: AlikeItems): boolean {
  return introducesOnly({ reference, force }, new Map([[reference, states]]))
}

/** How many of some items only introduce others: whoever says how many are marked says so beside counts that they are not in. */
export function introducing(items: readonly AlikeItems[]): number {
  return countOf(items.filter(introduceOnly))
}

/**
 * Items that have not been withdrawn; the others keep their address, and are in no list and no count.
 */
export function standingItems<Item extends { withdrawn: unknown }>(items: readonly Item[]): readonly Item[] {
  return items.filter((item) => item.withdrawn === null)
}

/** The published judgements on one item, in the order in which they came. A list is gone through once, however many items it is asked of. */
export function revisionsOf<Revision extends { reference: string }>(
  reference: string,
  revisions: readonly Revision[],
): readonly Revision[] {
  return byItem(revisions)(reference) as readonly Revision[]
}

const byItem = groupedOnce(({ reference }: { readonly reference: string }) => reference)

/** What stands for each item, each judgement once however many parties it stands for. */
export function itemStates(
  items: readonly Pick<CommitmentView, 'reference' | 'force' | 'followed'>[],
  revisions: readonly (RevisionOnLine & { reference: string })[],
  parties: readonly string[],
): ItemStates {
  return new Map(
    items.map((item) => {
      const own = revisionsOf(item.reference, revisions)
      const standing = standingFor(own, parties)
      const states = countedUnder({ ...item, revisions: own }, parties).map((key) => {
        const lines = standing.flatMap(({ line }) => (line?.shown.judgement === key ? [line] : []))
        return { key, provisional: lines.length > 0 && lines.every((line) => line.as === 'provisional') }
      })
      return [item.reference, states] as const
    }),
  )
}
