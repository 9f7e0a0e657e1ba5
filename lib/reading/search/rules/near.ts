import { fold } from '@/lib/ground/platform/fold'
import type { SearchHit } from '../types'
import type { Piece } from './excerpt'
import type { Query } from './query'

/** How many words near to a mistyped one are tried. */
export const MOST_NEAR = 3

/** How many letters may be wrong in a word: one in a short one, two in others. */
function mayDiffer(word: string): number {
  return [...word].length <= 5 ? 1 : 2
}

/** The words that somebody may have meant, nearest first; of equally near ones those of the same length, then in their order. */
export function nearest(typed: string, words: readonly string[]): readonly string[] {
  return words
    .map((word) => ({ word, apart: lettersApart(typed, word), longer: Math.abs(word.length - typed.length) }))
    .filter(({ apart }) => apart <= mayDiffer(typed))
    .sort((a, b) => a.apart - b.apart || a.longer - b.longer)
    .map(({ word }) => word)
}

/** How many letters have to be put in, left out, changed or swapped with the next to make one word of another (optimal string alignment). */
export function lettersApart(one: string, other: string): number {
  const [from, to] = [[...one], [...other]]
  let before: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [row, letter] of from.entries()) {
    const current = [row + 1]
    for (const [column, wanted] of to.entries()) {
      const isSwapped = row > 0 && column > 0 && letter === to[column - 1] && from[row - 1] === wanted
      current.push(
        Math.min(
          (last[column] ?? 0) + (letter === wanted ? 0 : 1),
          (last[column + 1] ?? 0) + 1,
          (current[column] ?? 0) + 1,
          isSwapped ? (before[column - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    ;[before, last] = [last, current]
  }
  return last[to.length] ?? 0
}

/**
 * Questions that may have been meant where nothing was found: each has the words that stand somewhere as they were typed, and in place of
 * the first that stands nowhere a word near to it; further ones are the nearest to theirs. Empty where every word stands somewhere, or one
 * is near to none.
 *
 * @param near words that stand somewhere, nearest first, by the word as it was typed; itself alone where it stands somewhere
 */
export function questionsNear(query: Query, near: ReadonlyMap<string, readonly string[]>): readonly Query[] {
  const choices = query.words.map((word) => near.get(word) ?? [])
  if (choices.some((words) => words.length === 0)) return []
  const mistyped = query.words.findIndex((word, index) => choices[index]?.[0] !== fold(word))
  if (mistyped === -1) return []
  return (choices[mistyped] ?? []).slice(0, MOST_NEAR).map((instead) => ({
    ...query,
    words: choices.map(([nearest = ''], index) => (index === mistyped ? instead : nearest)),
  }))
}

/** The same question in the letters in which what was found has its words, in small ones where it has both. */
export function asWritten(query: Query, hits: readonly SearchHit[]): Query {
  const found = hits.flatMap(piecesOf).flatMap(({ text, found }) => (found ? [text] : []))
  const written = (word: string) => {
    const same = found.filter((text) => fold(text) === fold(word))
    return same.find((text) => text === text.toLowerCase()) ?? same[0] ?? word
  }
  return { ...query, words: query.words.map(written) }
}

function piecesOf(hit: SearchHit): readonly Piece[] {
  switch (hit.group) {
    case 'statement':
    case 'copies':
    case 'texts':
    case 'notes':
      return hit.words.pieces
    case 'statements':
    case 'items':
    case 'judgements':
      return [...hit.title.pieces, ...(hit.words?.pieces ?? [])]
    case 'sources':
      return [...hit.title.pieces, ...hit.publisher, ...(hit.words?.pieces ?? [])]
    case 'variants':
      return [...hit.lemma.pieces, ...hit.reading.pieces, ...hit.publisher]
  }
}

/** A question as somebody would type it. */
export function typedAs({ words, phrases, without }: Query): string {
  const quoted = (text: string) => (/\s/.test(text) ? `"${text}"` : text)
  return [
    ...words,
    ...phrases.map((phrase) => `"${phrase}"`),
    ...without.map((word) => `-${quoted(word)}`),
  ].join(' ')
}
