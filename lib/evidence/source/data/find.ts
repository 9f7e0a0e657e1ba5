import 'server-only'
import { db, sqlPart, type Transaction } from '@/lib/ground/platform/db'
import { fold } from '@/lib/ground/platform/fold'
import { holdsWords, wordsIn } from '@/lib/text/statement/data/statements'
import { addressMeant, canonicalAddress } from '../rules/address'
import { MOST_LOOKED_FOR } from '../rules/offered'
import type { SourceEntryView } from '../types'
import { entryOf, entrySelect } from './entry'
import { typeOf } from './library'
import { findLikelyAddresses } from './likely'

/**
 * The sources of the whole library in which every typed word is found (id, title, publisher, author, date or address), the one whose id
 * was typed first; or, where an address was typed, those that stand under it or perhaps do. One more than a list offers (`offered`).
 */
export async function findEntries(typed: string): Promise<SourceEntryView[]> {
  const address = addressMeant(typed)
  if (address) {
    const [same, likely] = await Promise.all([findSame(db(), address), findLikelyAddresses(db(), address)])
    return distinct([...(same ? [same] : []), ...likely]).slice(0, MOST_LOOKED_FOR)
  }
  const words = wordsIn(typed)
  if (words.length === 0) return []
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT id FROM sources
    WHERE ${holdsWords(words, sqlPart`concat_ws(' ', id, title, publisher, author, date, url)`)}
    ORDER BY lower(id) = ${fold(typed)} DESC, strpos(lower(id), ${words[0] ?? ''}) = 1 DESC, number
    LIMIT ${MOST_LOOKED_FOR}`
  const found = await db().source.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: entrySelect,
  })
  const byId = new Map(found.map((row) => [row.id, entryOf(row)]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

/** The sources by their ids, in the order given; unknown ones are left out. */
export async function findEntriesById(ids: readonly string[]): Promise<SourceEntryView[]> {
  const rows = await db().source.findMany({ where: { id: { in: [...ids] } }, select: entrySelect })
  const byId = new Map(rows.map((row) => [row.id, entryOf(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** What is said of the newest source of a host, with or without `www.`; null where there is none. */
export async function findNewestOfHost(
  host: string,
): Promise<Pick<SourceEntryView, 'publisher' | 'type'> | null> {
  const roots = ['https://', 'https://www.', 'http://', 'http://www.'].map((start) => `${start}${host}`)
  const row = await db().source.findFirst({
    where: {
      OR: roots.flatMap((root) => [
        { canonicalUrl: root },
        { canonicalUrl: { startsWith: `${root}/` } },
        { canonicalUrl: { startsWith: `${root}?` } },
      ]),
    },
    orderBy: { number: 'desc' },
    select: { publisher: true, type: true },
  })
  return row && { publisher: row.publisher, type: typeOf(row.type) }
}

/** The id of the source that has an address, or had it before it moved; null where there is none. */
export async function findUnderAddress(address: string, tx: Transaction = db()): Promise<string | null> {
  const canonical = canonicalAddress(address)
  return (await findIdsUnder([canonical], tx)).get(canonical) ?? null
}

/** The ids of sources by those of these canonical addresses that they have, or had before they moved. */
export async function findIdsUnder(
  canonical: readonly string[],
  tx: Transaction = db(),
): Promise<ReadonlyMap<string, string>> {
  const where = { canonicalUrl: { in: [...canonical] } }
  const had = await tx.formerAddress.findMany({ where, select: { canonicalUrl: true, sourceId: true } })
  const has = await tx.source.findMany({ where, select: { canonicalUrl: true, id: true } })
  return new Map([
    ...had.map(({ canonicalUrl, sourceId }) => [canonicalUrl, sourceId] as const),
    ...has.flatMap(({ canonicalUrl, id }) => (canonicalUrl === null ? [] : [[canonicalUrl, id] as const])),
  ])
}

/** The source that stands under an address, now or before it moved, or for the one that does; null where there is none. */
export async function findSame(tx: Transaction, address: string): Promise<SourceEntryView | null> {
  const [same = null] = await findSameAs(tx, [address])
  return same
}

/** The same of several addresses at once. */
export async function findSameAs(
  tx: Transaction,
  addresses: readonly string[],
): Promise<readonly (SourceEntryView | null)[]> {
  const canonical = addresses.map(canonicalAddress)
  const select = { ...entrySelect, standsFor: { select: entrySelect } } as const
  const where = { canonicalUrl: { in: canonical } }
  const has = await tx.source.findMany({ where, select })
  const had = await tx.formerAddress.findMany({ where, select: { canonicalUrl: true, source: { select } } })
  const found = [
    ...has.map((source) => ({ canonicalUrl: source.canonicalUrl, source })),
    ...had.map(({ canonicalUrl, source }) => ({ canonicalUrl, source })),
  ]
  const byAddress = new Map(
    found.map(({ canonicalUrl, source: { standsFor, ...own } }) => [canonicalUrl, entryOf(standsFor ?? own)]),
  )
  return canonical.map((address) => byAddress.get(address) ?? null)
}

function distinct(entries: readonly SourceEntryView[]): SourceEntryView[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
