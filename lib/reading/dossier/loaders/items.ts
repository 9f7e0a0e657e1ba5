import 'server-only'
import { isItemFilter } from '@/lib/assessment/status-update/rules/item-filters'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import type { Filter } from '@/lib/ground/platform/filters'
import { grouped } from '@/lib/ground/platform/grouped'
import { partOf, partWith } from '@/lib/ground/platform/parts'
import { findItemsIn } from '@/lib/text/commitment/data/commitments'
import { findItemPlaces } from '@/lib/text/commitment/data/listed'
import type { StatementView } from '@/lib/text/statement/types'
import { findItemOutline, findListed } from '../data/item-list'
import { itemListWith, partOfItems, standingIn } from '../rules/item-list'
import type { ItemList, OutlinedItem } from '../types'
import { loadAlikeItems } from './judgements'
import { loadStatement } from './statement'

/** The marked items of a passage that readers may see, by its number. */
export const loadItemsOfPassage = remembered(
  'items-of-passage',
  (slug) => [tagOf.statement(slug)],
  (slug: string, passage: string, language: string) =>
    findItemsIn(slug, { from: Number(passage), to: Number(passage) }, language),
)

/** Every item of a statement as far as its list is ordered, counted and filtered. */
export const loadItemOutline = remembered(
  'item-outline',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findItemOutline(slug),
)

/** Items as a list shows them. @param asked their references, parted by spaces @param day as they were said at its end */
export const loadListed = remembered(
  'listed-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, asked: string, language: string, day: string | null) =>
    findListed(slug, asked, language, day),
)

/** The references of the items of a statement in the order of their list. @param day as they stood at its end; null for now */
export const loadItemPlaces = remembered(
  'item-places',
  (slug) => [tagOf.statement(slug)],
  (slug: string, day: string | null) => findItemPlaces(slug, day),
)

/** Items as far as a list is ordered and counted. @param references of these, parted by spaces @param day as they stood at its end */
export const loadOutlined = remembered(
  'outlined-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, day: string | null) => findItemOutline(slug, references, day),
)

/** What readers see now of items, by `<statement>/<reference>`. */
export async function loadStatesOf(
  addresses: readonly string[],
): Promise<ReadonlyMap<string, OutlinedItem['states']>> {
  const ofStatement = grouped(addresses, (address) => address.split('/')[0] ?? '')
  const slugs = [...new Set(addresses.map((address) => address.split('/')[0] ?? ''))]
  const outlined = await Promise.all(
    slugs.map(async (slug) => {
      const references = ofStatement(slug).map((address) => address.slice(slug.length + 1))
      const items = await loadOutlined(slug, references.join(' '), null)
      return items.map(({ reference, states }) => [`${slug}/${reference}`, states] as const)
    }),
  )
  return new Map(outlined.flat())
}

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
  if (filter !== null) return loadFiltered(statement, { filter, after }, language)
  return partOfWhole(statement, after, language, { since: null, said: null })
}

/** How items are read, of now or of a day: since when they stood as they did, and since when as much was said of them in the language; null for now. */
interface ReadSince {
  readonly since: string | null
  readonly said: string | null
}

/** A part of all items: they are counted by what is alike, and of the record those are read that the part shows. */
export async function partOfWhole(
  statement: StatementView,
  after: string | null,
  language: string,
  { since, said }: ReadSince,
): Promise<ItemList | null> {
  const { slug } = statement
  const [places, alike] = await Promise.all([loadItemPlaces(slug, since), loadAlikeItems(slug, since)])
  const part = partOf(places, { nameOf: (reference) => reference, after })
  if (!part) return null
  const items = part.entries.length > 0 ? await loadListed(slug, part.entries.join(' '), language, said) : []
  const outlined = [...new Set(items.flatMap(({ reference, governs }) => [reference, ...governs]))]
  const outlines = outlined.length > 0 ? await loadOutlined(slug, outlined.join(' '), since) : []
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
  const references = part.entries.map(({ reference }) => reference).join(' ')
  const items = references === '' ? [] : await loadListed(statement.slug, references, language, null)
  return itemListWith(statement, standingIn(outlines), asked, part, { items, outlines })
}
