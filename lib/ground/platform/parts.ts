/**
 * Lists come in parts, each at an address of its own: the first at the list's, every other after an entry, which it names. So what stands
 * at an address is what follows that entry, whatever came before it since.
 */

/** How many entries a part has at most. */
export const ENTRIES_A_PART = 100

/** The same on the desk, where each entry is something to do and is shown with all that it takes. */
export const ENTRIES_ON_DESK = 25

/** The same where a list stands beside others on a page. */
export const ENTRIES_BESIDE = 10

/** The same on the whole desk, where more lists stand beside each other than anywhere else. */
export const ENTRIES_IN_SIGHT = 5

/** A part of a list. */
export interface Part<Entry> {
  readonly entries: readonly Entry[]
  /** How many entries stand before it. */
  readonly before: number
  /** How many the whole list has. */
  readonly total: number
  /** The entry after which the part before it begins; '' where that is the list's beginning, null where there is none. */
  readonly previous: string | null
  /** The entry after which the next part begins; null where there is none. */
  readonly next: string | null
}

/** The part of a list that has nothing. */
export const EMPTY_PART: Part<never> = { entries: [], before: 0, total: 0, previous: null, next: null }

interface Cut<Entry> {
  /** What an entry is called in the addresses of parts. */
  readonly nameOf: (entry: Entry) => string
  /** The entry after which the part begins; null for the list's beginning. */
  readonly after: string | null
  /** What a filter keeps of the list: an entry that it does not keep can be followed all the same. */
  readonly isKept?: (entry: Entry) => boolean
  readonly most?: number
}

/**
 * The part of a list that follows an entry.
 *
 * @param list all of it, in its order
 * @returns null where no such entry is in the list, or nothing follows it
 */
export function partOf<Entry>(list: readonly Entry[], cut: Cut<Entry>): Part<Entry> | null {
  const { nameOf, after } = cut
  if (after === null) return cutAt(list, cut, -1)
  const place = list.findIndex((entry) => nameOf(entry) === after)
  const part = place < 0 ? null : cutAt(list, cut, place)
  return part && part.entries.length > 0 ? part : null
}

/** @param place of the entry that the part follows; -1 for none */
function cutAt<Entry>(
  list: readonly Entry[],
  { nameOf, isKept = () => true, most = ENTRIES_A_PART }: Cut<Entry>,
  place: number,
): Part<Entry> {
  const kept = list.filter(isKept)
  const before = list.slice(0, place + 1).filter(isKept).length
  const entries = kept.slice(before, before + most)
  const ends = kept[before - most - 1]
  const last = entries.at(-1)
  return {
    entries,
    before,
    total: kept.length,
    previous: before === 0 ? null : ends === undefined ? '' : nameOf(ends),
    next: last !== undefined && before + entries.length < kept.length ? nameOf(last) : null,
  }
}

/** Which part of a list is asked for on the desk. */
export interface AskedPart {
  /** The entry that the part follows; null for the list's beginning. */
  readonly after: string | null
  /** How many entries it has at most, where it is not as many as a part on the desk; 0 where only how many there are is asked. */
  readonly most?: number
}

/** The part of a list on the desk, where entries go away as they are dealt with: its beginning where the entry that it followed is gone. */
export function partOrFirst<Entry>(list: readonly Entry[], cut: Cut<Entry>): Part<Entry> {
  const onDesk = { most: ENTRIES_ON_DESK, ...cut }
  return partOf(list, onDesk) ?? cutAt(list, onDesk, -1)
}

/** The same part with what its entries name in place of them. */
export function partWith<Entry, Other>(part: Part<Entry>, entries: readonly Other[]): Part<Other> {
  return { ...part, entries }
}

/** The segments that follow a list's address where a part begins after an entry; none for its beginning. */
export function afterAddress(list: string, after: string): string {
  return after === '' ? list : `${list}/after/${after}`
}

/**
 * The part that holds an entry, as the list stands now.
 *
 * @returns the entry after which the part begins; '' for the list's beginning, null where no such entry is in the list
 */
export function afterOf<Entry>(
  list: readonly Entry[],
  entry: string,
  { nameOf, most = ENTRIES_A_PART }: Pick<Cut<Entry>, 'nameOf' | 'most'>,
): string | null {
  const place = list.findIndex((each) => nameOf(each) === entry)
  if (place < 0) return null
  const ends = list[place - (place % most) - 1]
  return ends === undefined ? '' : nameOf(ends)
}

/** The address that leads to an entry of a list, in whatever part of it that stands by then. */
export function entryAddress(list: string, entry: string): string {
  return `${list}/entry/${entry}`
}
