import 'server-only'
import { db, type RowOf, type SqlPart, sqlPart, type Transaction } from '@/lib/platform/db'
import { plainTextOf } from '@/lib/platform/keepable'
import { addressMeant, canonicalAddress, likelyAddress } from '../rules/address'
import { folded } from '../rules/folded'
import { MOST_LOOKED_FOR, MOST_OFFERED } from '../rules/offered'
import { isNearEqual, tellingWords } from '../rules/similar-title'
import type { SourceEntryView } from '../types'
import { typeOf } from './library'

/** How many are compared by their titles: those that share a long word, the newest first. */
const MOST_COMPARED = 2_000

const entrySelect = {
  id: true,
  title: true,
  publisher: true,
  date: true,
  language: true,
  url: true,
  type: true,
  canonicalUrl: true,
} as const

type EntryRow = RowOf<'source', typeof entrySelect>

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
    ORDER BY lower(id) = ${folded(typed.trim())} DESC, strpos(lower(id), ${words[0] ?? ''}) = 1 DESC, number
    LIMIT ${MOST_LOOKED_FOR}`
  const found = await db().source.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: entrySelect,
  })
  const byId = new Map(found.map((row) => [row.id, entryOf(row)]))
  return rows.flatMap(({ id }) => byId.get(id) ?? [])
}

/** The words in what was typed to find something, without case, accents and vowel signs. */
export function wordsIn(typed: string): string[] {
  return folded(plainTextOf(typed))
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Whether a text, folded as `folded` folds, has every word in it: a piece of a query. Every text has none. */
export function holdsWords(words: readonly string[], text: SqlPart): SqlPart {
  if (words.length === 0) return sqlPart`true`
  return sqlPart`(SELECT bool_and(strpos(words_of_it, word) > 0) FROM
    lower(regexp_replace(normalize(${text}, NFKD), '[\u0300-\u036f\u064b-\u065f\u0670]', '', 'g')) AS words_of_it,
    unnest(${words}::text[]) AS word)`
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

/** The source that stands under an address, or for the one that does; null where there is none. */
export async function findSame(tx: Transaction, address: string): Promise<SourceEntryView | null> {
  const row = await tx.source.findUnique({
    where: { canonicalUrl: canonicalAddress(address) },
    select: { ...entrySelect, standsFor: { select: entrySelect } },
  })
  if (!row) return null
  const { standsFor, ...own } = row
  return entryOf(standsFor ?? own)
}

/** The sources that a document may be already, by its address, where it has one, or its title, likely addresses first. */
export async function findLikely(
  tx: Transaction,
  { address, title }: { readonly address?: string; readonly title: string },
): Promise<SourceEntryView[]> {
  const words = tellingWords(title, 4)
  // One after the other: a transaction has one connection.
  const byAddress = address === undefined ? [] : await findLikelyAddresses(tx, address)
  const sharing = await tx.source.findMany({
    where: {
      OR: [
        { title: { equals: title, mode: 'insensitive' } },
        ...words.map((word) => ({ title: { contains: word, mode: 'insensitive' as const } })),
      ],
    },
    orderBy: { number: 'desc' },
    take: MOST_COMPARED,
    select: entrySelect,
  })
  const byTitle = sharing.filter((each) => isNearEqual(each.title, title)).map(entryOf)
  return distinct([...byAddress, ...byTitle]).slice(0, MOST_OFFERED)
}

async function findLikelyAddresses(tx: Transaction, address: string): Promise<SourceEntryView[]> {
  const likely = likelyAddress(address)
  const [host = ''] = likely.split(/[/?]/)
  const rows = await tx.source.findMany({
    where: { canonicalUrl: { contains: host, mode: 'insensitive' } },
    orderBy: { number: 'asc' },
    take: MOST_COMPARED,
    select: entrySelect,
  })
  return rows
    .filter(({ canonicalUrl }) => canonicalUrl !== null && likelyAddress(canonicalUrl) === likely)
    .map(entryOf)
}

function entryOf({ canonicalUrl: _, type, ...entry }: EntryRow): SourceEntryView {
  return { ...entry, type: typeOf(type) }
}

function distinct(entries: readonly SourceEntryView[]): SourceEntryView[] {
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()]
}
