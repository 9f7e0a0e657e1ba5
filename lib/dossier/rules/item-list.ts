import type { PlacedItem } from '@/lib/commitment/types'
import { type Part, partOf, partWith } from '@/lib/platform/parts'
import { itemStates, revisionsOf } from '@/lib/status-update/rules/facets'
import { type InShort, inShortOf, type SaidInShort } from '@/lib/status-update/rules/in-short'
import { filterItems } from '@/lib/status-update/rules/item-filters'
import { type RevisionOnLine, shownLines } from '@/lib/status-update/rules/lines'
import type { RevisionView } from '@/lib/status-update/types'
import type { EntryOfItem, ItemList, OutlinedItem, Overview } from '../types'

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
    const lines = shownLines(revisionsOf(reference, revisions), parties)
    const confidences = [...new Set(lines.map(({ shown }) => shown.confidence))]
    return {
      reference,
      force,
      areaKey,
      governs,
      isWithdrawn,
      states: states.get(reference) ?? [],
      confidences,
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
  const standing = outline.filter(({ isWithdrawn }) => !isWithdrawn)
  const kept = new Set(filterItems(standing, statesIn(standing), filter))
  return partOf(outline, { nameOf, after, isKept: (item) => kept.has(item) })
}

/** How each item stands, by reference. */
export function statesIn(outline: readonly Pick<OutlinedItem, 'reference' | 'states'>[]): ItemList['states'] {
  return new Map(outline.map(({ reference, states }) => [reference, states]))
}

/** A part of the list of items on an earlier day; null where there was no such part. */
export function itemListOf(overview: Overview, after: string | null): ItemList | null {
  const { statement, asOf } = overview
  const items = [...overview.items, ...overview.withdrawn]
  const parties = statement.parties.map(({ key }) => key)
  const placed = items.map((item) => ({ ...item, isWithdrawn: item.withdrawn !== null }))
  const outline = outlineOf(placed, overview.revisions, parties)
  const asked = { filter: null, after }
  const part = partOfItems(outline, asked)
  const entries = items.map((item) => ({
    ...item,
    inShort: saidOfItem(item.reference, overview.revisions, parties),
  }))
  return part && { ...itemListWith(statement, outline, asked, part, entries), asOf }
}

/** What is said in short of an item, by what is shown of its lines. */
export function saidOfItem(
  reference: string,
  revisions: readonly (RevisionOnLine & SaidInShort & Pick<RevisionView, 'reference'>)[],
  parties: readonly string[],
): readonly InShort[] {
  return inShortOf(shownLines(revisionsOf(reference, revisions), parties).map(({ shown }) => shown))
}

/** A part of the list of items with what its entries show. @param items among others those of the part */
export function itemListWith(
  statement: ItemList['statement'],
  outline: readonly OutlinedItem[],
  asked: AskedOfItems,
  part: Part<OutlinedItem>,
  items: readonly EntryOfItem[],
): ItemList {
  const views = new Map(items.map((item) => [item.reference, item]))
  return {
    statement,
    ...asked,
    outline: outline.filter(({ isWithdrawn }) => !isWithdrawn),
    states: statesIn(outline),
    part: partWith(
      part,
      part.entries.flatMap(({ reference }) => views.get(reference) ?? []),
    ),
    confidences: new Map(part.entries.map(({ reference, confidences }) => [reference, confidences])),
  }
}
