import type { Span } from './span'

/**
 * A word: what stands between spaces, without the punctuation round it. It holds its own apostrophes and hyphens, its
 * combining marks and both halves of an emoji; a sign that stands alone is no word. For scripts that write spaces.
 * The same expression stands in `components/text/note/selecting.js`, which cannot import; a test holds the two together.
 */
export const WORD = /[^\s\p{P}\p{M}](?:\S*[^\s\p{P}])?/gu

/** A word with its place in the text. */
export interface WordSpan extends Span {
  text: string
}

/**
 * The words of a text in their order.
 *
 * @param offset the place of the text's first code unit in the rendering; the words are counted from there
 */
export function wordsOf(text: string, offset = 0): readonly WordSpan[] {
  return [...text.matchAll(WORD)].map(({ 0: word, index }) => ({
    start: offset + index,
    end: offset + index + word.length,
    text: word,
  }))
}

/**
 * The span from the first word that the chosen units touch to the last: half a word chosen is the whole word, and the spaces and
 * punctuation at either end are left out.
 *
 * @returns null when no word is touched
 */
export function wholeWords(words: readonly WordSpan[], chosen: Span): Span | null {
  const touched = words.filter(({ start, end }) => start < chosen.end && chosen.start < end)
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last ? { start: first.start, end: last.end } : null
}
