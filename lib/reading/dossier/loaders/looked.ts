import 'server-only'
import { findPublicRequests } from '@/lib/evidence/request/data/public'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { afterOf, partOf, partWith } from '@/lib/ground/platform/parts'
import { loadToday } from '@/lib/ground/platform/today'
import type { NamedItem } from '@/lib/text/commitment/types'
import { titledBy } from '@/lib/text/statement/rules/own-words'
import { findLookedOutline, findLookedPart, keyOfPlace } from '../data/looked'
import { type LookedPart, lookedEntries, lookedPlaces, nameOfPlace } from '../rules/looked-list'
import type { LookedEntries, LookedList } from '../types'
import { loadOfDay, type OfDay } from './of-day'
import { loadStatement } from './statement'

/** The public requests of a statement, the one sent last first; empty when no statement has that address. */
export const loadPublicRequests = remembered(
  'public-requests',
  (slug) => [tagOf.statement(slug)],
  (slug: string) => findPublicRequests(slug),
)

const loadOutline = remembered('looked-outline', (slug) => [tagOf.statement(slug)], findLookedOutline)

/** What of no entry is read. */
const nothingRead: LookedPart = { requests: [], searches: [], named: [], items: [] }

const loadPart = remembered(
  'looked-part',
  (slug) => [tagOf.statement(slug)],
  (slug: string, keys: string, references: string, language: string) =>
    findLookedPart(slug, keys, references, language),
)

/**
 * A part of the searches and requests of a statement; null when no statement has that address, and where there is no such part.
 *
 * @param after the name of the entry that the part follows; null for the list's beginning
 */
export async function loadLookedList(
  slug: string,
  after: string | null,
  language: string,
): Promise<LookedList | null> {
  const [statement, list] = await Promise.all([
    loadStatement(slug),
    loadLookedEntries(slug, { after, day: null, language }),
  ])
  return statement && list && { statement, ...list }
}

/**
 * The entries of the same alone, now or as readers saw them at the end of a day; null where there is no such part.
 *
 * @param day YYYY-MM-DD, on which the statement was public; null for now
 */
export async function loadLookedEntries(
  slug: string,
  asked: { readonly after: string | null; readonly day: string | null; readonly language: string },
): Promise<LookedEntries | null> {
  const today = asked.day ?? (await loadToday())
  return (await lookedEntriesOf(slug, { ...asked, today })).shown
}

/** The same as readers saw it at the end of a day. @param text what the address says of the day */
export function loadLookedListOf(
  slug: string,
  text: string,
  after: string | null,
  language: string,
): Promise<OfDay<LookedList> | null> {
  return loadOfDay(slug, text, async ({ statement, day }) => {
    const [{ shown: list, items }, outline] = await Promise.all([
      lookedEntriesOf(slug, { after, today: day, day, language }),
      loadOutline(slug),
    ])
    const shown = list && { statement, ...list }
    // How a request stands is another on every day.
    return outline.requests.length > 0 ? { shown } : { shown, madeFrom: [outline, items] }
  })
}

/** A part of the list, and the items that it names as they stand now. */
async function lookedEntriesOf(
  slug: string,
  {
    after,
    today,
    day,
    language,
  }: { after: string | null; today: string; day: string | null; language: string },
): Promise<{ shown: LookedEntries | null; items: readonly NamedItem[] }> {
  const places = lookedPlaces(await loadOutline(slug), day)
  const part = partOf(places, { nameOf: nameOfPlace, after })
  if (!part) return { shown: null, items: [] }
  const references = part.entries.flatMap((place) =>
    place.kind === 'request' ? [] : (place.placed.reference ?? []),
  )
  const read =
    part.entries.length === 0
      ? nothingRead
      : await loadPart(
          slug,
          part.entries.map(keyOfPlace).join(' '),
          [...new Set(references)].join(' '),
          language,
        )
  const requests = places.filter(({ kind }) => kind === 'request').length
  const shown = {
    part: partWith(part, lookedEntries(part.entries, read, day)),
    after,
    items: day === null ? read.items : read.items.map((item) => titledBy(item, day)),
    all: { requests, searches: places.length - requests },
    today,
    ...(day === null ? {} : { asOf: day }),
  }
  return { shown, items: read.items }
}

/**
 * The part of the searches and requests that holds an entry, by its name: the entry that it follows, '' for the beginning; null where there is
 * none.
 *
 * @param day as readers saw them at its end, YYYY-MM-DD, UTC; null for now
 */
export async function loadAfterOfLooked(
  slug: string,
  name: string,
  day: string | null = null,
): Promise<string | null> {
  return afterOf(lookedPlaces(await loadOutline(slug), day), name, { nameOf: nameOfPlace })
}
