import { contextOf, type Span, sliceOf, splitsPair } from './span'
import { wholeWords, wordsOf } from './words'

/** Words as they were kept: where they stood, what they were, and what stood before and after them. */
export interface Anchor extends Span {
  exact: string
  prefix: string
  suffix: string
}

/** Where kept words stand in a text: at their place, at another, or in a wording that differs by a few signs. */
export interface Anchored extends Span {
  as: 'in place' | 'moved' | 'approximate'
}

/** Of every eight code units of a quote one may differ (put in, left out or exchanged) for its words to be found again. */
const UNITS_A_DIFFERENCE = 8

/** Longest quote that is looked for approximately: the search takes time in proportion to quote and text. */
const LONGEST_APPROXIMATE = 1_000

/** How many comparisons of units of quotes with units of a text are made at once, at most. */
const COMPARED_AT_ONCE = 5_000_000

/** More than any difference. */
const BEYOND = 0xffff

/** How many differences are allowed in a quote of this many code units. Words of fewer than eight units are found exactly or not. */
export function allowedDifferences(units: number): number {
  return Math.floor(units / UNITS_A_DIFFERENCE)
}

/**
 * Finds kept words again in a text that may have changed: wherever the text has the very words; of several places the one whose
 * surroundings are most alike, and of those the nearest to where they stood. Where the very words are nowhere, the place that
 * differs least, within `allowedDifferences`, taken to whole words.
 *
 * @returns null when the words are not found within the bound, or are empty
 */
export function reanchor(anchor: Anchor, text: string): Anchored | null {
  const { exact, start } = anchor
  if (exact === '') return null
  const place = reanchorExactly(anchor, text)
  if (place) return { ...place, as: place.start === start ? 'in place' : 'moved' }
  const close = bestOf(closestTo(exact, text), anchor, text)
  const whole = close && wholeWords(wordsRound(close, text), close)
  return whole ? { ...whole, as: 'approximate' } : null
}

/**
 * Whether looking for kept words may take longer than anybody else should wait: where the text has them nowhere, each of their units is compared
 * with many of its units.
 */
export function isLongSearch(anchors: readonly Pick<Anchor, 'exact'>[], text: string): boolean {
  const compared = anchors.filter(({ exact }) => exact.length <= LONGEST_APPROXIMATE)
  const units = compared.reduce((sum, { exact }) => sum + exact.length, anchors.length)
  return units * text.length > COMPARED_AT_ONCE
}

/** Finds several kept words again in one text, each as `reanchor` does. */
export function reanchorAll(anchors: readonly Anchor[], text: string): readonly (Anchored | null)[] {
  return anchors.map((anchor) => reanchor(anchor, text))
}

/** Finds the very words again, as `reanchor` does, and no others. */
export function reanchorExactly(anchor: Anchor, text: string): Span | null {
  return anchor.exact === '' ? null : bestOf(placesOf(anchor.exact, text), anchor, text)
}

/** The words that a span touches and those beside them: no word goes on across a space, so that none of the others need be looked at. */
function wordsRound({ start, end }: Span, text: string): ReturnType<typeof wordsOf> {
  const isSpace = (at: number) => /\s/.test(text.charAt(at))
  let [from, to] = [start, end]
  while (from > 0 && !isSpace(from - 1)) from -= 1
  while (to < text.length && !isSpace(to)) to += 1
  return wordsOf(text.slice(from, to), from)
}

/** Every place where the text has the very words, without cutting a character in two. They may overlap. */
function placesOf(exact: string, text: string): Span[] {
  const places: Span[] = []
  for (let start = text.indexOf(exact); start !== -1; start = text.indexOf(exact, start + 1)) {
    const place = { start, end: start + exact.length }
    if (sliceOf(text, place) !== null) places.push(place)
  }
  return places
}

/** The place most like where the words stood: by what stands round it, then by how near it is. */
function bestOf(places: readonly Span[], anchor: Anchor, text: string): Span | null {
  let best: { place: Span; likeness: number; distance: number } | null = null
  for (const place of places) {
    const likeness = likenessOf(anchor, contextOf(text, place))
    const distance = Math.abs(place.start - anchor.start)
    if (!best || likeness > best.likeness || (likeness === best.likeness && distance < best.distance))
      best = { place, likeness, distance }
  }
  return best?.place ?? null
}

type Context = { prefix: string; suffix: string }

/** How many code units next to the words are the same: up to 32 before and 32 after. What was not kept is like nothing. */
function likenessOf(one: Context, other: Context): number {
  return sameUnits(one.suffix, other.suffix) + sameUnitsAtEnd(one.prefix, other.prefix)
}

/** How long the two end alike; of the last characters that differ the units with which both begin count too. */
function sameUnitsAtEnd(one: string, other: string): number {
  let units = 0
  for (;;) {
    const [last, otherLast] = [lastCharacter(one, units), lastCharacter(other, units)]
    if (last === '' || last !== otherLast) return units + sameUnits(last, otherLast)
    units += last.length
  }
}

/** The last character of a text before so many units of its end, whole; empty where there is none. */
function lastCharacter(text: string, before: number): string {
  const end = text.length - before
  return text.slice(splitsPair(text, end - 1) ? end - 2 : Math.max(0, end - 1), end)
}

/** How long the two begin alike. */
function sameUnits(one: string, other: string): number {
  let units = 0
  while (units < one.length && units < other.length && one[units] === other[units]) units += 1
  return units
}

/**
 * The places of the text that differ least from the quote, where that is within the bound: the edit distance of the quote to every stretch of the
 * text, one row a code unit (P. H. Sellers, “The theory and computation of evolutionary distances”, Journal of Algorithms 1, 1980). Rows below the last
 * that is still within the bound are left out (E. Ukkonen, “Finding approximate patterns in strings”, Journal of Algorithms 6, 1985), so that of a text
 * which is not like the quote few are looked at.
 */
function closestTo(quote: string, text: string): Span[] {
  const allowed = allowedDifferences(quote.length)
  if (allowed === 0 || quote.length > LONGEST_APPROXIMATE) return []
  const rows = quote.length
  // Entry i holds, for the quote's first i units, the least difference to a stretch that ends here, and where that stretch begins.
  const costs = Uint16Array.from({ length: rows + 1 }, (_, row) => row)
  const starts = new Uint32Array(rows + 1)
  const units = Uint16Array.from({ length: rows }, (_, row) => quote.charCodeAt(row))
  let least = allowed
  /** The last row within the bound. What lies below it is beyond the bound, and by how much makes no difference. */
  let last = allowed
  let places: Span[] = []
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    const until = last < rows ? last + 1 : rows
    /** The entry one row up as it was before this unit, and as it is now. */
    let [costBefore, startBefore] = [costs[0] as number, starts[0] as number]
    let [costNow, startNow] = [0, at + 1]
    costs[0] = 0
    starts[0] = at + 1
    for (let row = 1; row <= until; row += 1) {
      const [putIn, startOfPutIn] = [row > last ? BEYOND : (costs[row] as number) + 1, starts[row] as number]
      const exchanged = costBefore + (units[row - 1] === unit ? 0 : 1)
      const cost = Math.min(exchanged, putIn, costNow + 1)
      startNow = cost === exchanged ? startBefore : cost === putIn ? startOfPutIn : startNow
      costBefore = row > last ? BEYOND : putIn - 1
      startBefore = startOfPutIn
      costNow = cost
      costs[row] = cost
      starts[row] = startNow
    }
    last = until
    while ((costs[last] as number) > least) last -= 1
    if (last < rows) continue
    const cost = costs[rows] as number
    if (cost < least) places = []
    least = cost
    places.push({ start: starts[rows] as number, end: at + 1 })
  }
  return places.filter(({ start, end }) => start < end)
}
