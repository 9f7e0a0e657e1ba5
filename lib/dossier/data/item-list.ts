import 'server-only'
import { findListedItems, findPlacedItems } from '@/lib/commitment/data/listed'
import type { ListedItem } from '@/lib/commitment/types'
import { findStatementHead } from '@/lib/statement/data'
import { findStandings } from '@/lib/status-update/data/standings'
import { outlineOf } from '../rules/item-list'
import type { OutlinedItem } from '../types'

/** Every item of a statement as far as its list is ordered, counted and filtered, in the list's order; none when no statement has that address. */
export async function findItemOutline(slug: string): Promise<readonly OutlinedItem[]> {
  const [head, items, standings] = await Promise.all([
    findStatementHead(slug),
    findPlacedItems(slug),
    findStandings(slug),
  ])
  return outlineOf(items, standings, head?.parties.map(({ key }) => key) ?? [])
}

/** Items as a list shows them. @param references of one part of the list, parted by spaces */
export function findListed(slug: string, references: string): Promise<ListedItem[]> {
  return findListedItems(slug, references.split(' '))
}
