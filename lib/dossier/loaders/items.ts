import 'server-only'
import { findCommitments } from '@/lib/commitment/data/commitments'
import { findItemPlaces } from '@/lib/commitment/data/listed'
import { remembered, tagOf } from '@/lib/platform/cache'
import type { Filter } from '@/lib/platform/filters'
import { partOf, partWith } from '@/lib/platform/parts'
import type { StatementView } from '@/lib/statement/types'
import { isItemFilter } from '@/lib/status-update/rules/item-filters'
import { findItemOutline, findListed } from '../data/item-list'
import { itemListWith, partOfItems, standingIn } from '../rules/item-list'
import type { EntryOfItem, ItemList } from '../types'
import { loadAlikeItems } from './judgements'
import { loadStatement } from './statement'

/** The marked items of a statement that readers may see; empty when no statement has that address. */
export const loadCommitments = remembered(
  'commitments',
  (slug) => [tagOf.statement(slug)],
  (slug: string, language: string) => findCommitments(slug, undefined, language),
)

/** Every item of a statement as far as its list is ordered, counted and filtered. */
export const loadItemOutline = remembered(
  'item-outline',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findItemOutline(slug),
)

const loadListed = remembered(
  'listed-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, asked: string, language: string) => findListed(slug, asked, language),
)

const loadPlaces = remembered('item-places', (slug) => [tagOf.statement(slug)], findItemPlaces)

const loadOutlined = remembered(
  'outlined-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string) => findItemOutline(slug, references),
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
  const statement = await loadStatement(slug)
  if (!statement) return null
  return filter === null
    ? loadWhole(statement, after, language)
    : loadFiltered(statement, { filter, after }, language)
}

/** A part of all items: they are counted by what is alike, and of the record those are read that the part shows. */
async function loadWhole(
  statement: StatementView,
  after: string | null,
  language: string,
): Promise<ItemList | null> {
  const { slug } = statement
  const [places, alike] = await Promise.all([loadPlaces(slug), loadAlikeItems(slug)])
  const part = partOf(places, { nameOf: (reference) => reference, after })
  if (!part) return null
  const items = await listed(slug, part.entries, language)
  const outlined = [...new Set(items.flatMap(({ reference, governs }) => [reference, ...governs]))]
  const outlines = outlined.length > 0 ? await loadOutlined(slug, outlined.join(' ')) : []
  const named = part.entries.map((reference) => ({ reference }))
  return itemListWith(statement, alike, { filter: null, after }, partWith(part, named), { items, outlines })
}

/** A part of what a filter keeps, for which every item has to be looked at. */
async function loadFiltered(
  statement: StatementView,
  { filter, after }: { readonly filter: Filter; readonly after: string | null },
  language: string,
): Promise<ItemList | null> {
  const areas = statement.areas.map(({ key }) => key)
  if (!isItemFilter(filter, areas)) return null
  const outlines = await loadItemOutline(statement.slug)
  const asked = { filter, after }
  const part = partOfItems(outlines, asked)
  if (!part) return null
  const items = await listed(
    statement.slug,
    part.entries.map(({ reference }) => reference),
    language,
  )
  return itemListWith(statement, standingIn(outlines), asked, part, { items, outlines })
}

async function listed(
  slug: string,
  references: readonly string[],
  language: string,
): Promise<readonly EntryOfItem[]> {
  return references.length > 0 ? loadListed(slug, references.join(' '), language) : []
}
