import { findQuote, type SearchedText, searchedText } from '@/lib/ground/platform/quote/find-quote'
import { reanchor } from '@/lib/text/statement/rules/reanchor'
import { CONTEXT_UNITS, contains, overlaps, type Span } from '@/lib/text/statement/rules/span'
import { wholeWords, wordsOf } from '@/lib/text/statement/rules/words'
import type { NotPlaced, PlacedHow } from '../types'

/** The words that an annotation of another program is on, as it says them. */
export interface QuotedWords {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Where they begin, in characters of whatever it counts; -1 where it does not say. */
  readonly start: number
}

type PlacedSpan = Span & { readonly passage: number; readonly how: PlacedHow }

/**
 * Where the words of an annotation stand in the statement, taken to whole words of one passage: `exact` where they are the very words, and stand
 * once or at the place that it says; `context` where they stand more than once and what stands round them tells which; `near` where only
 * words that are near to them stand. Else why there is no such place.
 */
export function placeAnnotation(
  quoted: QuotedWords,
  searched: SearchedText,
  passages: readonly (Span & { readonly number: number })[],
): PlacedSpan | NotPlaced {
  const { text } = searched
  const exact = oneSpaced(quoted.exact)
  if (exact === '') return 'no_words'
  const found = text.includes(exact) ? placeOfThe(exact, quoted, text) : nearTo(exact, searched)
  if (typeof found === 'string') return found
  const touched = passages.filter((passage) => overlaps(passage, found))
  const [passage] = touched
  if (!passage || touched.length > 1) return 'passages'
  const whole = wholeWords(wordsOf(text.slice(passage.start, passage.end), passage.start), found)
  if (!whole || !contains(passage, whole)) return 'no_words'
  return { ...whole, passage: passage.number, how: found.how }
}

/** `placeAnnotation` of several in one text, in their order. */
export function placeAnnotations(
  quoted: readonly QuotedWords[],
  text: string,
  passages: readonly (Span & { readonly number: number })[],
): readonly (PlacedSpan | NotPlaced)[] {
  const searched = searchedText(text)
  return quoted.map((each) => placeAnnotation(each, searched, passages))
}

type Found = Span & { readonly how: PlacedHow }

/** One of the places at which the very words stand. */
function placeOfThe(exact: string, { prefix, suffix, start }: QuotedWords, text: string): Found | NotPlaced {
  const end = (from: number) => from + exact.length
  const first = text.indexOf(exact)
  if (text.indexOf(exact, first + 1) === -1) return { start: first, end: end(first), how: 'exact' }
  const said = saidPlace(start, text)
  if (said.some((at) => text.startsWith(exact, at))) {
    const at = said.find((place) => text.startsWith(exact, place)) ?? first
    return { start: at, end: end(at), how: 'exact' }
  }
  const context = { prefix: oneSpaced(prefix, false), suffix: oneSpaced(suffix, false) }
  const place = reanchor({ exact, ...lastOf(context), start: 0, end: exact.length }, text)
  // Of several with surroundings that are alike nobody knows which is meant.
  const again = reanchor({ exact, ...lastOf(context), start: text.length, end: text.length }, text)
  if (!place || place.start !== again?.start) return 'several'
  return { start: place.start, end: place.end, how: 'context' }
}

/** As much of what stands round words as the statement's own are compared by. */
function lastOf({ prefix, suffix }: { readonly prefix: string; readonly suffix: string }) {
  return { prefix: prefix.slice(-CONTEXT_UNITS), suffix: suffix.slice(0, CONTEXT_UNITS) }
}

function nearTo(exact: string, searched: SearchedText): Found | NotPlaced {
  const found = findQuote(searched, exact)
  if (found.how === 'absent') return 'absent'
  const [first, last] = [found.places[0], found.places.at(-1)]
  return first && last ? { start: first.start, end: last.end, how: 'near' } : 'absent'
}

/** The place that is said, counted in code points as the standard has it, and in UTF-16 units as many programs do. */
function saidPlace(start: number, text: string): readonly number[] {
  if (start < 0 || start > text.length) return []
  let [units, points] = [0, 0]
  for (const character of text) {
    if (points === start) break
    units += character.length
    points += 1
  }
  return [units, start]
}

/** With one space wherever a page or a file has several, or ends a line. */
function oneSpaced(words: string, isWhole = true): string {
  const spaced = words.replace(/[^\S\u00a0\u202f]+/g, ' ')
  return isWhole ? spaced.trim() : spaced
}
