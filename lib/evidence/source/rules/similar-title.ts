import { fold } from '@/lib/ground/platform/fold'

/**
 * How alike two titles must be for one to be offered in place of the other, from 0 to 1. Of the 201 titles of the starter dossier
 * only nine pairs reach it: of one court, one group, one session, one programme, one call, and two that begin alike; a title with a slip, another dash or the name of its site after it does.
 */
export const NEAR_EQUAL = 0.75

/**
 * How alike two titles are: twice the pairs of neighbouring letters that they share, over all that they have (Dice's coefficient), with
 * the space before and after each word counted as a letter. 1 for the same words, 0 where either has none.
 */
export function likeness(one: string, other: string): number {
  const [first, second] = [pairsOf(fold(one)), pairsOf(fold(other))]
  if (first.total === 0 || second.total === 0) return 0
  let shared = 0
  for (const [pair, count] of first.counts) shared += Math.min(count, second.counts.get(pair) ?? 0)
  return (2 * shared) / (first.total + second.total)
}

export function isNearEqual(one: string, other: string): boolean {
  return likeness(one, other) >= NEAR_EQUAL
}

/** The longest words of a title, by which what may be alike is looked up before it is compared. */
export function tellingWords(title: string, count: number): readonly string[] {
  return wordsOf(title)
    .filter((word) => word.length >= 4)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    .slice(0, count)
}

/**
 * Which of its words a title has to share, at the least, for another to be looked at: two of its four longest, one where it has only two, so that a slip
 * in one of them is none in the other; all of them where none is long.
 *
 * @returns several lists of words, of which one is enough
 */
export function wordsToShare(title: string): readonly (readonly string[])[] {
  const words = tellingWords(title, 4)
  if (words.length === 0) {
    const all = wordsOf(title)
    return all.length === 0 ? [] : [all]
  }
  if (words.length < 3) return words.map((word) => [word])
  return words.flatMap((one, at) => words.slice(at + 1).map((other) => [one, other]))
}

/** Its words, without what is none as words are compared: a lengthening line or a mark by itself. */
function wordsOf(title: string): readonly string[] {
  const words = title.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u)
  return [...new Set(words)].filter((word) => fold(word) !== '')
}

function pairsOf(text: string): { readonly counts: ReadonlyMap<string, number>; readonly total: number } {
  if (text === '') return { counts: new Map(), total: 0 }
  const letters = [...` ${text} `]
  const counts = new Map<string, number>()
  for (const [index, letter] of letters.slice(0, -1).entries()) {
    const pair = `${letter}${letters[index + 1]}`
    counts.set(pair, (counts.get(pair) ?? 0) + 1)
  }
  return { counts, total: letters.length - 1 }
}
