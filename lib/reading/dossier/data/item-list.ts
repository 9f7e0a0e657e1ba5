import 'server-only'
import { findSaidInShort, findStandings } from '@/lib/assessment/status-update/data/standings'
import { findListedItems, findPlacedItems } from '@/lib/text/commitment/data/listed'
import { findStatementHead } from '@/lib/text/statement/data/statements'
import { outlineOf, saidOfItem } from '../rules/item-list'
import type { EntryOfItem, OutlinedItem } from '../types'

/**
 * The items of a statement as far as their list is ordered, counted and filtered, in the list's order; none when no statement has that address.
 *
 * @param references of some of them, parted by spaces; of all where nothing is said
 * @param day as they were at its end, YYYY-MM-DD, UTC; null for now
 */
export async function findItemOutline(
  slug: string,
  references?: string,
  day: string | null = null,
): Promise<readonly OutlinedItem[]> {
  const these = references?.split(' ') ?? null
  const [head, items, standings] = await Promise.all([
    findStatementHead(slug),
    findPlacedItems(slug, these, day),
    findStandings(slug, these, day),
  ])
  return outlineOf(items, standings, head?.parties.map(({ key }) => key) ?? [])
}

/** Items as a list shows them, with what is said of each in short. @param references of one part of the list, parted by spaces @param day as above */
export async function findListed(
  slug: string,
  references: string,
  language = '',
  day: string | null = null,
): Promise<EntryOfItem[]> {
  const asked = references.split(' ')
  const [head, items, said] = await Promise.all([
    findStatementHead(slug),
    findListedItems(slug, asked, language, day),
    findSaidInShort(slug, asked, language, day),
  ])
  const parties = head?.parties.map(({ key }) => key) ?? []
  return items.map((item) => ({ ...item, inShort: saidOfItem(item.reference, said, parties) }))
}
