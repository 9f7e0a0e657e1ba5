import { plainTextOf } from '@/lib/ground/platform/storable-text'
import { lengthOf, wordsAt } from '@/lib/record/cover/rules/stretches'

/** The words of a copy as they are kept, and where its pages and its headings begin in them, in code points; none where none are known. */
export type KeptWords = {
  readonly text: string | null
  readonly pageStarts: readonly number[]
  readonly headingStarts: readonly number[]
}

const WORDLESS: KeptWords = { text: null, pageStarts: [], headingStarts: [] }

/**
 * The words of a document that was read, as they are kept. What may not be kept is left out, and the places of its pages and headings move with it.
 *
 * @param read `pages` and `headings` say where each begins, in UTF-16 units
 */
export function keptWords(read: {
  readonly text: string | null
  readonly pages?: readonly number[]
  readonly headings?: readonly number[]
}): KeptWords {
  const { text, pages = [], headings = [] } = read
  if (text === null) return WORDLESS
  const cuts = [...new Set([0, ...pages, ...headings])].sort((one, other) => one - other)
  const kept = cuts.map((from, index) => plainTextOf(text.slice(from, cuts[index + 1])))
  const places = new Map<number, number>()
  let at = 0
  for (const [index, cut] of cuts.entries()) {
    places.set(cut, at)
    at += lengthOf(kept[index] ?? '')
  }
  const placed = (starts: readonly number[]) => starts.map((start) => places.get(start) ?? 0)
  const whole = kept.join('')
  return whole === '' ? WORDLESS : { text: whole, pageStarts: placed(pages), headingStarts: placed(headings) }
}

/** So much of a heading is read, code points. */
const MOST_OF_A_HEADING = 500

/** The number of the page on which a place of a text stands, in UTF-16 units; null where no pages are known. */
export function pageAt(text: string, pageStarts: readonly number[], at: number): number | null {
  const point = lengthOf(text.slice(0, at))
  return pageStarts.findLastIndex((start) => start <= point) + 1 || null
}

/** The line of the heading that is nearest above a place of a text, in UTF-16 units, or at it; null where none is known. */
export function headingAt(text: string, headingStarts: readonly number[], at: number): string | null {
  const point = lengthOf(text.slice(0, at))
  const start = headingStarts.findLast((each) => each <= point)
  if (start === undefined) return null
  const [line = ''] = wordsAt(text, { start, end: start + MOST_OF_A_HEADING }).split('\n', 1)
  return line.trim() || null
}
