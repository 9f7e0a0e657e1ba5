import { bareOf } from '@/lib/ground/platform/article'
import { wordsOf } from '@/lib/ground/platform/fold'
import { type EntryText, type Stems, saysSomething } from './match'

/** A folded word, and what it is compared as. */
export type WordOfStem = { readonly stem: string; readonly word: string }

/** PostgreSQL takes no longer word into what it searches, bytes. */
const LONGEST_SEARCHED = 2_046

/**
 * The words by which items are looked up that can have something of an entry: its own as they are written in it, and those that stand somewhere with the same
 * stems. `own` are those of them that an item can have as a word of its own.
 *
 * @param standing words that stand somewhere, of whatever stem
 */
export function soughtOf(
  { title, excerpt }: EntryText,
  stems: Stems,
  standing: readonly WordOfStem[],
): { readonly own: readonly WordOfStem[]; readonly all: readonly WordOfStem[] } {
  const written = [title, excerpt].flatMap(wordsOf).flatMap(({ folded: word }) => {
    const stem = stems.get(bareOf(word))
    return stem === undefined
      ? []
      : [
          { stem, word },
          { stem, word: bareOf(word) },
        ]
  })
  const sought = new Set(written.map(({ stem }) => stem))
  const alike = standing.filter(({ stem }) => sought.has(stem))
  const each = new Map([...written, ...alike].map((one) => [`${one.stem} ${one.word}`, one]))
  const all = [...each.values()].filter(
    ({ word }) => new TextEncoder().encode(word).length <= LONGEST_SEARCHED,
  )
  return { own: all.filter(({ word }) => saysSomething(bareOf(word))), all }
}
