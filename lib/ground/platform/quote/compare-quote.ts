import { lettersIn } from '@/lib/ground/platform/fold'
import { extentOf, findQuote, type QuoteFound, type SearchedText } from './find-quote'

/**
 * What became of a quote between two copies of a source: it stands where it stood, or somewhere else; other words stand in its place (`was`
 * and `now`); or it stands there no longer. `never`: it was not in the earlier copy either, so nothing became of it.
 */
export type QuoteCompared =
  | { readonly as: 'unchanged' | 'moved' | 'gone' | 'never' }
  | { readonly as: 'changed'; readonly was: string; readonly now: string }

/** How many letters on either side of a quote say whether it stands where it stood, and in how many units of text they are looked for. */
const LETTERS_BESIDE = 24
const UNITS_BESIDE = 200
/** How much of a word is taken where a quote is part of it. */
const LONGEST_WORD = 40

/** Compares how a quote stands in two copies of one source. That it stands in the later one as it was quoted is no change. */
export function compareQuote(before: SearchedText, after: SearchedText, quote: string): QuoteCompared {
  const [earlier, later] = [findQuote(before, quote), findQuote(after, quote)]
  if (earlier.how === 'absent') return { as: 'never' }
  if (later.how === 'absent') return { as: 'gone' }
  const [was, now] = [wordsFound(before, earlier), wordsFound(after, later)]
  const holds = isThere(later) && (isOfWholeWords(later) || !isOfWholeWords(earlier))
  if (!holds && !isSame(lettersIn(was).letters, lettersIn(now).letters)) return { as: 'changed', was, now }
  const [from, to] = [beside(before, earlier), beside(after, later)]
  return { as: isSame(from.left, to.left) || isSame(from.right, to.right) ? 'unchanged' : 'moved' }
}

/** Whether the words of a quote stand there, but for what is named. */
export function isThere({ how }: { readonly how: QuoteFound['how'] }): boolean {
  return how === 'exact' || how === 'folded'
}

function isOfWholeWords(found: QuoteFound): boolean {
  return found.how !== 'folded' || !found.butFor.includes('part')
}

/** The words that were found, whole, with a mark of omission between stretches. */
function wordsFound({ text }: SearchedText, found: QuoteFound): string {
  const places = found.how === 'absent' ? [] : found.places
  const before = (start: number) => text.slice(Math.max(0, start - LONGEST_WORD), start)
  return places
    .map(({ start, end }) => {
      const [first] = before(start).match(/[\p{L}\p{N}\p{M}]*$/u) ?? ['']
      const [last] = text.slice(end, end + LONGEST_WORD).match(/^[\p{L}\p{N}\p{M}]*/u) ?? ['']
      return first + text.slice(start, end) + last
    })
    .join(' […] ')
}

/** The letters before what was found and after it. */
function beside({ text }: SearchedText, found: QuoteFound): { left: Uint16Array; right: Uint16Array } {
  const { start, end } = extentOf(found) ?? { start: 0, end: 0 }
  return {
    left: lettersIn(text.slice(Math.max(0, start - UNITS_BESIDE), start)).letters.slice(-LETTERS_BESIDE),
    right: lettersIn(text.slice(end, end + UNITS_BESIDE)).letters.slice(0, LETTERS_BESIDE),
  }
}

function isSame(one: Uint16Array, other: Uint16Array): boolean {
  return one.length === other.length && one.every((letter, index) => letter === other[index])
}
