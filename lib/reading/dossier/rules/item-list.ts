import { judgedApart } from '@/lib/assessment/status-update/rules/apart'
import { countOf, itemStates, revisionsOf } from '@/lib/assessment/status-update/rules/facets'
import { type InShort, inShortOf, type SaidInShort } from '@/lib/assessment/status-update/rules/in-short'
import { type CountedItems, filterItems } from '@/lib/assessment/status-update/rules/item-filters'
import { type RevisionOnLine, shownLines } from '@/lib/assessment/status-update/rules/lines'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { ENTRIES_A_PART, type Part, partOf, partWith } from '@/lib/ground/platform/parts'
import type { PlacedItem } from '@/lib/text/commitment/types'
import type { EntryOfItem, ItemList, OutlinedItem } from '../types'

/**
 * Items as far as their list is ordered, counted and filtered: those that stand in reading order, then those that were withdrawn.
 *
 * @param items in reading order
 */
export function outlineOf(
  items: readonly PlacedItem[],
  revisions: readonly (RevisionOnLine & Pick<RevisionView, 'reference' | 'confidence'>)[],
  parties: readonly string[],
): readonly OutlinedItem[] {
  const states = itemStates(items, revisions, parties)
  const outlined = items.map(({ reference, force, areaKey, governs, isWithdrawn }) => {
    const own = revisionsOf(reference, revisions)
    const lines = shownLines(own, parties)
    const confidences = [...new Set(lines.map(({ shown }) => shown.confidence))]
    return {
      reference,
      force,
      areaKey,
      governs,
      isWithdrawn,
      states: states.get(reference) ?? [],
      confidences,
      apart: judgedApart(own, parties),
    }
  })
  return [
    ...outlined.filter(({ isWithdrawn }) => !isWithdrawn),
    ...outlined.filter((each) => each.isWithdrawn),
  ]
}

/** What is asked of a list of items: what a filter keeps, and which part of it. */
export type AskedOfItems = Pick<ItemList, 'filter' | 'after'>

/** The part of a list of items that follows one of them; null where the list has no such part. */
export function partOfItems(
  outline: readonly OutlinedItem[],
  { filter, after }: AskedOfItems,
): Part<OutlinedItem> | null {
  const nameOf = ({ reference }: OutlinedItem) => reference
  if (filter === null) return partOf(outline, { nameOf, after })
  const standing = standingIn(outline)
  const kept = new Set(filterItems(standing, statesIn(standing), filter))
  return partOf(outline, { nameOf, after, isKept: (item) => kept.has(item) })
}

/** How each item stands, by reference. */
export function statesIn(outline: readonly Pick<OutlinedItem, 'reference' | 'states'>[]): ItemList['states'] {
  return new Map(outline.map(({ reference, states }) => [reference, states]))
}

/** What is said in short of an item, by what is shown of its lines. */
export function saidOfItem(
  reference: string,
  revisions: readonly (RevisionOnLine & SaidInShort & Pick<RevisionView, 'reference'>)[],
  parties: readonly string[],
): readonly InShort[] {
  return inShortOf(shownLines(revisionsOf(reference, revisions), parties).map(({ shown }) => shown))
}

/** The items that stand, as the rail counts them: those that are alike may be one entry. */
export type CountedOutline = readonly (CountedItems & Pick<OutlinedItem, 'states'>)[]

/**
 * A part of the list of items with what its entries show.
 *
 * @param read of the part: what its items show, and the outlines of these and of those that they govern, among others
 */
export function itemListWith(
  statement: ItemList['statement'],
  counted: CountedOutline,
  asked: AskedOfItems,
  part: Part<Pick<OutlinedItem, 'reference'>>,
  read: { readonly items: readonly EntryOfItem[]; readonly outlines: readonly OutlinedItem[] },
): ItemList {
  const views = new Map(read.items.map((item) => [item.reference, item]))
  const shown = part.entries.flatMap(({ reference }) => views.get(reference) ?? [])
  const here = new Set(shown.map(({ reference }) => reference))
  const standing = read.outlines.filter(({ isWithdrawn }) => !isWithdrawn)
  const outlinesHere = read.outlines.filter(({ reference }) => here.has(reference))
  return {
    statement,
    ...asked,
    outline: counted,
    governing:
      countOf(counted) <= ENTRIES_A_PART ? standing : standing.filter(({ reference }) => here.has(reference)),
    states: statesIn([...counted, ...read.outlines]),
    part: partWith(part, shown),
    confidences: new Map(outlinesHere.map(({ reference, confidences }) => [reference, confidences])),
    apart: new Map(outlinesHere.map(({ reference, apart }) => [reference, apart])),
  }
}

/** Of the whole outline those that stand, one entry an item. */
export function standingIn(outline: readonly OutlinedItem[]): readonly OutlinedItem[] {
  return outline.filter(({ isWithdrawn }) => !isWithdrawn)
}
