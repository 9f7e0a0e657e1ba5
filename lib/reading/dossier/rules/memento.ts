/**
 * The earlier states of a page, as programs ask for them (Memento, RFC 7089). A state is a page of an earlier day: what stood at its end.
 * Its moment is that of the last change before that; a day without a change has no state of its own.
 */

/** One earlier state of a page. */
export type Memento = {
  /** YYYY-MM-DD, UTC. */
  readonly day: string
  /** When the page became as it was at the end of that day: ISO time. */
  readonly at: string
}

/**
 * The states of a page, oldest first: one for each day on which it changed.
 *
 * @param moments when it changed, ISO times in UTC, in any order
 */
export function mementosOf(moments: readonly string[]): readonly Memento[] {
  const days = new Map<string, string>()
  for (const at of [...moments].sort()) days.set(at.slice(0, 10), at)
  return [...days].map(([day, at]) => ({ day, at }))
}

/** The state in force at the end of a day; null before the first. */
export function mementoOfDay(mementos: readonly Memento[], day: string): Memento | null {
  return mementos.findLast((memento) => memento.day <= day) ?? null
}

/**
 * The state to give to who asks for a moment: the last that was reached by then, the first for any earlier moment, the newest when no
 * moment is asked for; null where there is none. Moments have whole seconds, as in HTTP.
 */
export function mementoFor(mementos: readonly Memento[], asked: Date | null): Memento | null {
  if (asked === null) return mementos.at(-1) ?? null
  const reached = mementos.findLast(({ at }) => wholeSeconds(at) <= asked.getTime())
  return reached ?? mementos[0] ?? null
}

/** A moment as HTTP writes it: `Tue, 24 Nov 2026 09:30:01 GMT`. */
export function httpDate(at: string): string {
  return new Date(wholeSeconds(at)).toUTCString()
}

/** The moment of an `Accept-Datetime` header; null for any other text than HTTP's one form of a date that exists (RFC 7089, 2.1.1). */
export function readHttpDate(text: string): Date | null {
  if (!/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text))
    return null
  const moment = new Date(text)
  // Written back it must be the same: a 31 February, or a day that is no Tuesday, is none.
  return !Number.isNaN(moment.getTime()) && moment.toUTCString() === text ? moment : null
}

function wholeSeconds(at: string): number {
  return Math.floor(Date.parse(at) / 1_000) * 1_000
}

/** The public addresses of a page and of its states. */
export type MementoPlace = {
  /** The page as it is now. */
  readonly original: string
  readonly timegate: string
  readonly timemap: string
  /** The page at the end of a day. */
  readonly asOf: (day: string) => string
}

const LINK_FORMAT = 'application/link-format'

/** The links of a page as it is now, for a `Link` header. */
export function linksOfPage(place: MementoPlace): string {
  return [...doors(place, 'timegate', 'timemap')].join(', ')
}

/** The links that the door itself answers with, whatever it answers. */
export function linksOfTimegate(place: MementoPlace, mementos: readonly Memento[]): string {
  return [...doors(place, 'timemap'), ...neighbours(place, mementos, null)].join(', ')
}

/**
 * The links of an earlier state: the page, its doors, and the states around.
 *
 * @param current the state that is shown; null where the page shows a day before the first
 */
export function linksOfMemento(
  place: MementoPlace,
  mementos: readonly Memento[],
  current: Memento | null,
): string {
  return [...doors(place, 'timegate', 'timemap'), ...neighbours(place, mementos, current)].join(', ')
}

/** The list of all states, in the form that RFC 7089 asks for (`application/link-format`). */
export function timemapOf(place: MementoPlace, mementos: readonly Memento[]): string {
  const [first, last] = [mementos[0], mementos.at(-1)]
  const range = first && last ? `; from="${httpDate(first.at)}"; until="${httpDate(last.at)}"` : ''
  const lines = [
    `<${place.original}>; rel="original"`,
    `<${place.timegate}>; rel="timegate"`,
    `<${place.timemap}>; rel="self"; type="${LINK_FORMAT}"${range}`,
    ...mementos.map((memento) => {
      const rels = [memento === first && 'first', memento === last && 'last', 'memento']
      return link(place, memento, rels.filter(Boolean).join(' '))
    }),
  ]
  return `${lines.join(',\n')}\n`
}

function doors(place: MementoPlace, ...rels: ('timegate' | 'timemap')[]): string[] {
  return [
    `<${place.original}>; rel="original"`,
    ...rels.map((rel) =>
      rel === 'timemap'
        ? `<${place.timemap}>; rel="timemap"; type="${LINK_FORMAT}"`
        : `<${place.timegate}>; rel="timegate"`,
    ),
  ]
}

/** First, last, the one before and the one after; a state that is several of them is named once. */
function neighbours(place: MementoPlace, mementos: readonly Memento[], current: Memento | null): string[] {
  const index = current === null ? -1 : mementos.indexOf(current)
  const named = new Map<Memento, string[]>()
  const name = (memento: Memento | undefined, rel: string) => {
    if (memento) named.set(memento, [...(named.get(memento) ?? []), rel])
  }
  name(mementos[0], 'first')
  name(mementos.at(-1), 'last')
  if (index >= 0) {
    name(mementos[index - 1], 'prev')
    name(mementos[index + 1], 'next')
  }
  return [...named].map(([memento, rels]) => link(place, memento, [...rels, 'memento'].join(' ')))
}

function link(place: MementoPlace, { day, at }: Memento, rel: string): string {
  return `<${place.asOf(day)}>; rel="${rel}"; datetime="${httpDate(at)}"`
}
