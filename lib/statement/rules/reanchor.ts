import { contextOf, type Span, sliceOf } from './span'
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
  const place = bestOf(placesOf(exact, text), anchor, text)
  if (place) return { ...place, as: place.start === start ? 'in place' : 'moved' }
  const close = bestOf(closestTo(exact, text), anchor, text)
  const whole = close && wholeWords(wordsOf(text), close)
  return whole ? { ...whole, as: 'approximate' } : null
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
  const reversed = (text: string) => [...text].reverse().join('')
  return sameUnits(one.suffix, other.suffix) + sameUnits(reversed(one.prefix), reversed(other.prefix))
}

/** How long the two begin alike. */
function sameUnits(one: string, other: string): number {
  let units = 0
  while (units < one.length && units < other.length && one[units] === other[units]) units += 1
  return units
}

/**
 * The places of the text that differ least from the quote, where that is within the bound (Sellers' algorithm: the edit distance of
 * the quote to every stretch of the text, one row a code unit).
 */
function closestTo(quote: string, text: string): Span[] {
  const allowed = allowedDifferences(quote.length)
  if (allowed === 0 || quote.length > LONGEST_APPROXIMATE) return []
  // Row i holds, for the quote's first i units, the least difference to a stretch that ends here, and where that stretch begins.
  let costs = Array.from({ length: quote.length + 1 }, (_, row) => row)
  let starts = costs.map(() => 0)
  let least = allowed
  let places: Span[] = []
  for (let at = 0; at < text.length; at += 1) {
    const nextCosts = [0]
    const nextStarts = [at + 1]
    for (let row = 1; row <= quote.length; row += 1) {
      const exchanged = (costs[row - 1] ?? 0) + (quote[row - 1] === text[at] ? 0 : 1)
      const putIn = (costs[row] ?? 0) + 1
      const leftOut = (nextCosts[row - 1] ?? 0) + 1
      const cost = Math.min(exchanged, putIn, leftOut)
      nextCosts.push(cost)
      nextStarts.push(
        (cost === exchanged ? starts[row - 1] : cost === putIn ? starts[row] : nextStarts[row - 1]) ?? at,
      )
    }
    costs = nextCosts
    starts = nextStarts
    const cost = costs[quote.length] ?? quote.length
    if (cost > least) continue
    if (cost < least) places = []
    least = cost
    places.push({ start: starts[quote.length] ?? at, end: at + 1 })
  }
  return places.filter(({ start, end }) => start < end)
}
