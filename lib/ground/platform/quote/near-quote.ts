import type { PlacedLetters } from '@/lib/ground/platform/fold'

/** Of a quote's letters so many in a hundred may differ for words to count as near to it. */
const MOST_DIFFERENT = 25
/** Quotes of fewer letters than this are found or not; longer ones than the second are, too, since comparing takes as long as the square of it. */
const SHORTEST = 12
const LONGEST = 3_000
/** How many letters in a row are looked for in the text, of shorter and of longer quotes. */
const RUN = 3
const LONG_RUN = 5
const LONG_FROM = 40
/** A run that stands more often in the quote than this tells little. */
const MOST_OF_A_RUN = 4
/** How far a place is taken to reach whole words. */
const LONGEST_WORD = 40
/** How many places are compared letter by letter. */
const MOST_COMPARED = 3

/** A place among letters, and how like the quote what stands there is. */
export interface Near {
  readonly place: { readonly start: number; readonly end: number }
  readonly likeness: number
}

/**
 * The place that is nearest to a quote, taken to whole words: where the most runs of its letters stand as far apart as in the quote, letters are
 * compared one by one.
 *
 * @returns null where more than a quarter of the letters would have to be put in, left out or exchanged
 */
export function nearestIn({ letters, opens }: PlacedLetters, quote: Uint16Array): Near | null {
  if (quote.length < SHORTEST || quote.length > LONGEST) return null
  const most = Math.floor((quote.length * MOST_DIFFERENT) / 100)
  let best: Compared | null = null
  for (const { start, end } of likely(letters, quote, most)) {
    const compared = leastDifferent(letters.subarray(start, end), quote, best ? best.cost - 1 : most)
    if (compared) best = { cost: compared.cost, start: start + compared.start, end: start + compared.end }
  }
  if (!best) return null
  const isBetween = (at: number) => at === 0 || at >= letters.length || opens[at] === 1
  const place = { start: borderFrom(best.start, -1, isBetween), end: borderFrom(best.end, 1, isBetween) }
  return { place, likeness: 1 - best.cost / quote.length }
}

/** The next border of words in a direction; where a script writes none near by, the place itself. */
function borderFrom(place: number, step: 1 | -1, isBetween: (at: number) => boolean): number {
  for (let letters = 0; letters <= LONGEST_WORD; letters += 1)
    if (isBetween(place + step * letters)) return place + step * letters
  return place
}

interface Compared {
  readonly cost: number
  readonly start: number
  readonly end: number
}

/** The stretches of the text in which the most runs of the quote stand in its order, the most first. */
function likely(
  letters: Uint16Array,
  quote: Uint16Array,
  most: number,
): readonly { start: number; end: number }[] {
  const run = quote.length < LONG_FROM ? RUN : LONG_RUN
  const width = Math.max(8, most)
  const counts = countsOf(letters, quote, run, width)
  const least = Math.max(1, Math.floor((quote.length - run + 1) / 10))
  const bands: { band: number; count: number }[] = []
  for (let band = 0; band + 1 < counts.length; band += 1) {
    const count = (counts[band] ?? 0) + (counts[band + 1] ?? 0)
    if (count < least) continue
    const last = bands.at(-1)
    if (last && band - last.band < 2) {
      if (count > last.count) bands[bands.length - 1] = { band, count }
    } else bands.push({ band, count })
  }
  return bands
    .sort((a, b) => b.count - a.count || a.band - b.band)
    .slice(0, MOST_COMPARED)
    .map(({ band }) => {
      const from = band * width - quote.length
      return {
        start: Math.max(0, from - most),
        end: Math.min(letters.length, from + 2 * width + quote.length + most),
      }
    })
}

/** How many runs of the quote stand in the text, by how far the text is ahead of the quote, in bands of so many letters. */
function countsOf(letters: Uint16Array, quote: Uint16Array, run: number, width: number): Uint32Array {
  const counts = new Uint32Array(Math.ceil((letters.length + quote.length) / width) + 2)
  const inQuote = new Map<number, number[]>()
  const mayStand = new Uint8Array(1 << 16)
  for (let at = 0; at + run <= quote.length; at += 1) {
    const key = keyOf(quote, at, run)
    const places = inQuote.get(key)
    mayStand[key & 0xffff] = 1
    if (!places) inQuote.set(key, [at])
    else if (places.length < MOST_OF_A_RUN) places.push(at)
  }
  for (let at = 0; at + run <= letters.length; at += 1) {
    const key = keyOf(letters, at, run)
    if (mayStand[key & 0xffff] === 0) continue
    for (const place of inQuote.get(key) ?? []) {
      const band = Math.floor((at - place + quote.length) / width)
      counts[band] = (counts[band] ?? 0) + 1
    }
  }
  return counts
}

/** One number for a run of letters; two runs may share it, which counts a place too much and no more. */
function keyOf(letters: Uint16Array, at: number, run: number): number {
  let key = 0
  for (let index = at; index < at + run; index += 1) key = Math.imul(key ^ (letters[index] ?? 0), 0x9e3779b1)
  return (key ^ (key >>> 15)) >>> 0
}

/**
 * The stretch that differs least from the quote, the first and shortest of equals (Sellers' algorithm; rows that cannot come to anything any more are
 * left out, as Ukkonen does).
 *
 * @returns null where every stretch differs by more than `most`
 */
function leastDifferent(letters: Uint16Array, quote: Uint16Array, most: number): Compared | null {
  const rows = quote.length
  // Row i: the least difference of the quote's first i letters to a stretch that ends here, and where that begins.
  const costs = Uint32Array.from({ length: rows + 1 }, (_, row) => row)
  const starts = new Uint32Array(rows + 1)
  let last = Math.min(rows, most + 1)
  let best: Compared | null = null
  let allowed = most
  for (let at = 0; at < letters.length && allowed >= 0; at += 1) {
    let [cornerCost, cornerStart] = [0, at]
    starts[0] = at + 1
    for (let row = 1; row <= last; row += 1) {
      const exchanged = cornerCost + (quote[row - 1] === letters[at] ? 0 : 1)
      const putIn = (costs[row] ?? 0) + 1
      const leftOut = (costs[row - 1] ?? 0) + 1
      const cost = Math.min(exchanged, putIn, leftOut)
      // Of stretches that differ as much the shortest is taken.
      const start = Math.max(
        cost === exchanged ? cornerStart : 0,
        cost === putIn ? (starts[row] ?? 0) : 0,
        cost === leftOut ? (starts[row - 1] ?? 0) : 0,
      )
      ;[cornerCost, cornerStart] = [costs[row] ?? 0, starts[row] ?? 0]
      costs[row] = cost
      starts[row] = start
    }
    while (last > 0 && (costs[last] ?? 0) > allowed) last -= 1
    const cost = costs[rows] ?? rows
    if (last === rows && cost <= allowed) {
      best = { cost, start: starts[rows] ?? at, end: at + 1 }
      allowed = cost - 1
    }
    // The row after the last that may come to something: in this column it is too much, by how much makes no difference.
    if (last < rows) {
      last += 1
      costs[last] = allowed + 1
    }
  }
  return best
}
