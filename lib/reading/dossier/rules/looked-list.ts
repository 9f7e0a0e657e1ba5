import { stateAsOf } from '@/lib/assessment/status-update/rules/as-of'
import { stands } from '@/lib/assessment/status-update/rules/lifecycle'
import type { NamedSearch, PlacedLog } from '@/lib/assessment/status-update/types'
import { anchorOfRequest } from '@/lib/evidence/request/rules/anchor'
import { requestsAsOf } from '@/lib/evidence/request/rules/as-of'
import type { PlacedRequest, RequestView } from '@/lib/evidence/request/types'
import { anchorOfSearch } from '@/lib/evidence/search-log/rules/anchor'
import type { PlacedSearch, SearchView, TakenInto } from '@/lib/evidence/search-log/types'
import { isBy } from '@/lib/ground/platform/day'
import { grouped } from '@/lib/ground/platform/grouped'
import type { NamedItem } from '@/lib/text/commitment/types'
import type { LookedEntry } from '../types'

/** The requests, the log of searches and the searches that judgements name, as far as their list is put in order, counted and cut. */
export interface LookedOutline {
  readonly requests: readonly PlacedRequest[]
  /** Newest day first. */
  readonly entries: readonly PlacedSearch[]
  /** Oldest judgement first on each line. */
  readonly logs: readonly PlacedLog[]
}

/** An entry of the list: a request, an entry of the log with the judgements that it was taken into, or what a judgement names itself. */
export type LookedPlace =
  | { readonly kind: 'request'; readonly id: string }
  | { readonly kind: 'entry'; readonly placed: PlacedSearch; readonly takenInto: readonly TakenInto[] }
  | { readonly kind: 'judgement'; readonly placed: PlacedLog }

/** What was read of some entries of the list. */
export interface LookedPart {
  readonly requests: readonly RequestView[]
  readonly searches: readonly SearchView[]
  readonly named: readonly NamedSearch[]
  /** What they are about. */
  readonly items: readonly NamedItem[]
}

/** The name of an entry in the addresses of parts; of what has a link of its own, its place on the page. */
export function nameOfPlace(place: LookedPlace): string {
  if (place.kind === 'request') return anchorOfRequest(place)
  if (place.kind === 'entry') return anchorOfSearch(place.placed)
  return `j-${place.placed.revisionId.slice(0, 8)}-${place.placed.position}`
}

/**
 * Every entry of the list: the requests, the one sent last first; then the searches, those about the whole statement first, then in reading
 * order by item, the newest first. A search that a judgement took from an entry is told once, at the entry.
 *
 * @param day as readers saw it at its end, UTC: YYYY-MM-DD; null for what is public now
 */
export function lookedPlaces({ requests, entries, logs }: LookedOutline, day: string | null): LookedPlace[] {
  const isThere = (moment: string | null) => moment !== null && (day === null || isBy(day, moment))
  const isMarked = ({ reference, itemSince }: PlacedSearch | PlacedLog) =>
    reference === null || isThere(itemSince)
  const seen = entries.filter(({ publishedAt }) => isThere(publishedAt))
  const judged = logs.filter((log) => (day === null ? stands(log.state) : stateAsOf(log, day) !== null))
  const taken = grouped(judged, ({ takenFrom }) => takenFrom)
  const known = new Set(seen.map(({ id }) => id))
  const searches: Exclude<LookedPlace, { kind: 'request' }>[] = [
    ...seen.map((placed) => ({ kind: 'entry' as const, placed, takenInto: intoOf(taken(placed.id)) })),
    ...judged
      .filter(({ takenFrom }) => takenFrom === null || !known.has(takenFrom))
      .map((placed) => ({ kind: 'judgement' as const, placed })),
  ]
  return [
    ...sentLastFirst(requests, isThere).map(({ id }) => ({ kind: 'request' as const, id })),
    ...searches
      .filter(({ placed }) => isMarked(placed))
      .sort((a, b) => inReadingOrder(a.placed, b.placed) || compare(b.placed.day, a.placed.day)),
  ]
}

function sentLastFirst(
  requests: readonly PlacedRequest[],
  isThere: (moment: string) => boolean,
): PlacedRequest[] {
  const sentOn = ({ acts }: PlacedRequest) =>
    acts.reduce(
      (first, { day, publishedAt }) => (isThere(publishedAt) && (first === '' || day < first) ? day : first),
      '',
    )
  const placed = requests
    .filter(({ publishedAt }) => isThere(publishedAt))
    .map((request) => ({ request, sent: sentOn(request) }))
  placed.sort((a, b) => compare(b.sent, a.sent) || compare(a.request.id, b.request.id))
  return placed.map(({ request }) => request)
}

function inReadingOrder(a: PlacedSearch | PlacedLog, b: PlacedSearch | PlacedLog): number {
  return (
    (a.passage ?? -1) - (b.passage ?? -1) ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compare(a.reference ?? '', b.reference ?? '')
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The judgements that took an entry in, each once. */
function intoOf(logs: readonly PlacedLog[]): TakenInto[] {
  const byRevision = new Map(logs.map((log) => [log.revisionId, log]))
  return [...byRevision.values()].map(takenInto)
}

function takenInto({ reference, party, number }: PlacedLog): TakenInto {
  return { reference, line: party, number }
}

/** Entries of the list with what they show. @param day as in `lookedPlaces` */
export function lookedEntries(
  places: readonly LookedPlace[],
  part: LookedPart,
  day: string | null,
): LookedEntry[] {
  const requests = new Map(
    (day === null ? part.requests : requestsAsOf(part.requests, day)).map((request) => [request.id, request]),
  )
  const searches = new Map(part.searches.map((search) => [search.id, search]))
  const named = new Map(part.named.map((each) => [`${each.revisionId} ${each.position}`, each]))
  return places.flatMap((place): LookedEntry[] => {
    if (place.kind === 'request') {
      const request = requests.get(place.id)
      return request ? [{ kind: 'request', request }] : []
    }
    const { reference } = place.placed
    if (place.kind === 'entry') {
      const entry = searches.get(place.placed.id)
      const { takenInto } = place
      return entry ? [{ kind: 'search', reference, search: { kind: 'entry', entry, takenInto } }] : []
    }
    const { revisionId, position, day: on } = place.placed
    const said = named.get(`${revisionId} ${position}`)
    if (!said || reference === null) return []
    const { place: where, language } = said
    return [
      {
        kind: 'search',
        reference,
        search: {
          kind: 'judgement',
          anchor: nameOfPlace(place),
          reference,
          place: where,
          language,
          day: on,
          takenInto: [takenInto(place.placed)],
        },
      },
    ]
  })
}
