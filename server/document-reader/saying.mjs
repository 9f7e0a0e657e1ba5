// What a document says of itself, as a list of names and values that stays small whatever the document holds.

/** @typedef {{ readonly name: string, readonly value: string }} Saying */
/** What it says, and the beginning of its words. @typedef {{ readonly said: readonly Saying[], readonly beginning: string }} Said */

/** So much is handed on at most: more than any page that describes one document says. */
const MOST_SAYINGS = 300
const LONGEST_VALUE = 2_000
/** Enough words to tell a language by, UTF-16 units. */
export const LONGEST_BEGINNING = 5_000

/** @returns {{ say: (name: string, value: unknown) => void, all: () => readonly Saying[] }} */
export function saying() {
  /** @type {Saying[]} */
  const all = []
  return {
    say: (name, value) => {
      if (name === '' || typeof value !== 'string' || all.length >= MOST_SAYINGS) return
      const line = value
        .slice(0, LONGEST_VALUE * 4)
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
      if (line !== '' && line.length <= LONGEST_VALUE) all.push({ name, value: line })
    },
    all: () => all,
  }
}
