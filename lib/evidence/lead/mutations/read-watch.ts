import 'server-only'
import { findIdsUnder } from '@/lib/evidence/source/data/find'
import { type Fetched, knownFrom } from '@/lib/ground/platform/egress/fetch'
import { readFetched, readFetchedFeed } from '@/lib/ground/platform/egress/read-fetched'
import type { ReadDocument, ReadFeed } from '@/lib/ground/platform/read-document'
import { findKnownKeys } from '../data/known'
import { findMatches } from '../data/matches'
import { type Entry, feedEntries, newOnPage, pageLines } from '../rules/entries'
import type { Match } from '../rules/match'
import type { WatchKind } from '../rules/watching'

export type Watched = {
  readonly id: string
  readonly kind: WatchKind
  readonly address: string
  readonly language: string
  readonly readAt: Date | null
  readonly statementIds: readonly string[]
}

/** What was read: everything that stands there by its keys, how much of it is new, and what of that may be a lead, with why. */
export type Came = {
  readonly keys: readonly string[]
  readonly entries: number
  readonly fresh: number
  readonly leads: readonly (Entry & { readonly matches: readonly Match[] })[]
  readonly known: ReturnType<typeof knownFrom>
}

/**
 * Reads what came, and says what of it is new and has something of an item. Of a page that is read for the first time nothing is new. An address that
 * is in the library already is no lead; new words on a page are, whether it is a source or not.
 *
 * @returns the reader's fault where it can be read as no feed, or as no page
 */
export async function readWatch(
  watch: Watched,
  fetched: Fetched,
  at: Date,
): Promise<Came | Extract<ReadDocument | ReadFeed, { fault: unknown }>> {
  const known = knownFrom(fetched)
  if (watch.kind === 'page') {
    const read = await readFetched(fetched)
    if ('fault' in read) return read
    const lines = pageLines(read.text)
    const keys = lines.map(({ key }) => key)
    const before = await findKnownKeys(watch.id, keys)
    const isFirst = watch.readAt === null
    const entries = isFirst ? [] : newOnPage(lines, before, watch.address)
    const fresh = isFirst ? 0 : keys.filter((key) => !before.has(key)).length
    return { keys, entries: keys.length, fresh, leads: await matched(watch, entries), known }
  }
  const read = await readFetchedFeed(fetched)
  if ('fault' in read) return read
  const entries = feedEntries(read.entries, fetched.finalUrl, at)
  const keys = entries.flatMap((entry) => entry.keys)
  const before = await findKnownKeys(watch.id, keys)
  const fresh = entries.filter((entry) => !entry.keys.some((key) => before.has(key)))
  const inLibrary = await findIdsUnder(fresh.map(({ canonicalAddress }) => canonicalAddress))
  const unknown = fresh.filter(({ canonicalAddress }) => !inLibrary.has(canonicalAddress))
  return { keys, entries: entries.length, fresh: fresh.length, leads: await matched(watch, unknown), known }
}

async function matched(watch: Watched, entries: readonly Entry[]): Promise<Came['leads']> {
  if (entries.length === 0) return []
  const found = await findMatches(watch, entries)
  return entries.flatMap((entry, n) => {
    const matches = found[n] ?? []
    return matches.length === 0 ? [] : [{ ...entry, matches }]
  })
}
