import { fold } from '@/lib/ground/platform/fold'

/** The longest question that is answered, in UTF-16 units. */
export const LONGEST_QUERY = 200

/** A question as it is put to the database: each list may be empty. */
export interface Query {
  /** All of these; one that ends in a word of three letters or more may go on (`investigation` finds `investigations`). */
  words: readonly string[]
  /** All of these, word by word. */
  phrases: readonly string[]
  /** None of these. */
  without: readonly string[]
  /** Words that stand somewhere and have the stem of one of `words`, folded, by that word: any of them will do. The database knows them. */
  alike?: ReadonlyMap<string, readonly string[]>
}

/**
 * Reads what somebody typed: words, `"a phrase"`, and `-word` or `-"a phrase"` for what is not to be there. Quotation marks of all four
 * languages are understood; one that is never closed is no mark. There are no other operators: `or` is a word. What is said twice is asked once.
 */
export function readQuery(text: string): Query {
  const words = new Map<string, string>()
  const phrases = new Map<string, string>()
  const without = new Map<string, string>()
  for (const [, minus, quoted, bare = ''] of text.matchAll(part)) {
    const said = quoted ?? bare
    const folded = fold(said)
    if (folded === '') continue
    const among = minus ? without : quoted === undefined ? words : phrases
    if (!among.has(folded)) among.set(folded, said)
  }
  return { words: [...words.values()], phrases: [...phrases.values()], without: [...without.values()] }
}

const part = /(?<=^|\s)([-−])?(?:["“”«»„]\s*([^"“”«»„]*?)\s*["“”«»„]|(\S+))/gu

/** Whether there is something to look for: what is not to be there does not suffice. */
export function asksForSomething({ words, phrases }: Query): boolean {
  return words.length + phrases.length > 0
}
