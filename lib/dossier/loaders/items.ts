import 'server-only'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { Filter } from '@/lib/platform/filters'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'
import { findItemOutline, findListed } from '../data/item-list'
import { itemListWith, partOfItems } from '../rules/item-list'
import type { ItemList } from '../types'
import { loadStatement } from './statement'

/** The marked items of a statement that readers may see; empty when no statement has that address. */
export const loadCommitments = remembered(
  'commitments',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string) => findCommitments(slug, undefined, language),
)

/** Every item of a statement as far as its list is ordered, counted and filtered. */
export const loadItemOutline = remembered('item-outline', (slug) => [tagOf.statement(slug)], findItemOutline)

const loadListed = remembered(
  'listed-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, asked: string, language: string) => findListed(slug, asked, language),
)

/**
 * A part of the list of a statement's items; null when no statement has that address, and where its list has no such filter or part.
 *
 * @param after the reference of the item that the part follows; null for the list's beginning
 */
export async function loadItemList(
  slug: string,
  filter: Filter | null,
  after: string | null,
  language: string,
): Promise<ItemList | null> {
  const [statement, outline] = await Promise.all([loadStatement(slug), loadItemOutline(slug)])
  const areas = statement?.areas.map(({ key }) => key) ?? []
  if (!statement || !(filter === null || isItemFilter(filter, areas))) return null
  const asked = { filter, after }
  const part = partOfItems(outline, asked)
  if (!part) return null
  const references = part.entries.map(({ reference }) => reference)
  const items = references.length > 0 ? await loadListed(slug, references.join(' '), language) : []
  return itemListWith(statement, outline, asked, part, items)
}
