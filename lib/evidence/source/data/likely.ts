import 'server-only'
import type { Transaction } from '@/lib/ground/platform/db'
import { fold } from '@/lib/ground/platform/fold'
import { likelyAddress } from '../rules/address'
import { MOST_OFFERED } from '../rules/offered'
import { isNearEqual, wordsToShare } from '../rules/similar-title'
import type { SourceEntryView } from '../types'
import { entryOf, entrySelect } from './entry'

// Documents that may be here already, all of a bibliography in as many statements as one of them: by the words of their titles, which search has
// an index of in every script, and by their addresses.

/** How many are compared with one document: those that share words of its title, the newest first, or stand on its site. */
const MOST_COMPARED = 2_000

/** A document that is to be added: by its address, where it has one, and its title. */
export type Looked = { readonly address?: string; readonly title: string }

/** The sources that each of some documents may be already, those with a likely address first. */
export async function findLikely(
  tx: Transaction,
  documents: readonly Looked[],
): Promise<readonly (readonly SourceEntryView[])[]> {
  // One after the other: a transaction has one connection.
  const byAddress = await idsByAddress(
    tx,
    documents.map(({ address }) => address ?? ''),
  )
  const byTitle = await idsByTitle(tx, documents)
  const ids = documents.map((_document, at) =>
    [...new Set([...(byAddress[at] ?? []), ...(byTitle[at] ?? [])])].slice(0, MOST_OFFERED),
  )
  const rows = await tx.source.findMany({
    where: { id: { in: [...new Set(ids.flat())] } },
    select: entrySelect,
  })
  const entries = new Map(rows.map((row) => [row.id, entryOf(row)]))
  return ids.map((each) => each.flatMap((id) => entries.get(id) ?? []))
}

/** The sources that perhaps stand under an address, by number. */
export async function findLikelyAddresses(tx: Transaction, address: string): Promise<SourceEntryView[]> {
  const [ids = []] = await idsByAddress(tx, [address])
  const rows = await tx.source.findMany({
    where: { id: { in: [...ids] } },
    orderBy: { number: 'asc' },
    select: entrySelect,
  })
  return rows.map(entryOf)
}

/** @param addresses '' where a document has none */
async function idsByAddress(
  tx: Transaction,
  addresses: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const likely = addresses.map((address) => (address === '' ? '' : likelyAddress(address)))
  if (likely.every((each) => each === '')) return likely.map(() => [])
  const rows = await tx.$queryRaw<{ at: number; id: string; url: string }[]>`
    SELECT a.at::int - 1 AS at, s.id, s.url
    FROM unnest(${likely.map(partOfUrl)}::text[]) WITH ORDINALITY AS a (part, at)
    CROSS JOIN LATERAL ((
      SELECT o.id, o.number, o.canonical_url AS url FROM sources o
      WHERE a.part <> '' AND o.canonical_url ILIKE a.part ORDER BY o.number LIMIT ${MOST_COMPARED}
    ) UNION ALL (
      SELECT o.id, o.number, f.canonical_url FROM former_addresses f JOIN sources o ON o.id = f.source_id
      WHERE a.part <> '' AND f.canonical_url ILIKE a.part ORDER BY o.number LIMIT ${MOST_COMPARED})) AS s
    ORDER BY a.at, s.number`
  return groupedAt(
    likely.length,
    rows.filter(({ at, url }) => likelyAddress(url) === likely[at]),
  )
}

/** What every address that is likely the same has in it: its host and path. */
function partOfUrl(likely: string): string {
  const [part = ''] = likely.split('?')
  return part === '' ? '' : `%${part.replace(/[\\%_]/g, '\\$&')}%`
}

async function idsByTitle(
  tx: Transaction,
  documents: readonly Looked[],
): Promise<readonly (readonly string[])[]> {
  const rows = await tx.$queryRaw<{ at: number; id: string; title: string }[]>`
    SELECT q.at::int - 1 AS at, s.id, s.title
    FROM unnest(${documents.map(({ title }) => questionOf(title))}::text[]) WITH ORDINALITY AS q (words, at)
    CROSS JOIN LATERAL (
      SELECT o.id, o.number, o.title FROM sources o
      WHERE q.words <> '' AND o.search @@ q.words::tsquery ORDER BY o.number DESC LIMIT ${MOST_COMPARED}) AS s
    ORDER BY q.at, s.number DESC`
  return groupedAt(
    documents.length,
    rows.filter(({ at, title }) => isNearEqual(title, documents[at]?.title ?? '')),
  )
}

/** A title's words as a question to search: folded as there, in a title. */
function questionOf(title: string): string {
  return wordsToShare(title)
    .map((words) => words.map((word) => `'${fold(word)}':A`).join(' & '))
    .map((all) => `(${all})`)
    .join(' | ')
}

function groupedAt(
  length: number,
  rows: readonly { readonly at: number; readonly id: string }[],
): readonly (readonly string[])[] {
  const groups = Array.from({ length }, (): string[] => [])
  for (const { at, id } of rows) groups[at]?.push(id)
  return groups
}
