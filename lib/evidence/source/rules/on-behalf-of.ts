import { NOBODY } from '@/lib/text/statement/types'

/**
 * For whom something speaks: one party, several (a joint text is by each of them), or nobody who speaks in the statement. It is kept as one text:
 * the keys in the order of their letters, parted by spaces, or `nobody`. Null is unset, and unset is neither.
 */

const PARTY_KEY = /^[a-z][a-z0-9-]*$/

/** The keys of the parties; none where it speaks for nobody; null where nobody has said. */
export function partiesIn(kept: string | null): readonly string[] | null {
  if (kept === null || kept.trim() === '') return null
  return kept === NOBODY ? [] : kept.split(' ')
}

/** The text that is kept of some parties, whichever order they are named in. */
export function keptOf(keys: readonly string[]): string {
  return [...new Set(keys)].sort().join(' ')
}

/** Whether a text is one that can be kept. */
export function isForParties(text: string): boolean {
  if (text === NOBODY) return true
  const keys = text.split(' ')
  return keys.every((key) => PARTY_KEY.test(key) && key !== NOBODY) && keptOf(keys) === text
}

/** Of how many parties every set is offered, and of how many every pair: with more of them a list would be too long to choose from. */
const EVERY_SET = 4
const EVERY_PAIR = 8

/**
 * What can be chosen for a text: each party alone, then several together, fewer first, then nobody. Of more than four parties pairs and all of
 * them, of more than eight all of them.
 *
 * @param keys of the parties, in the order of the statement
 * @param stands what is chosen already: it is offered in any case
 */
export function choicesFor(keys: readonly string[], stands: string | null = null): readonly string[] {
  const sets = setsOf(keys)
    .filter(
      ({ length }) =>
        length === 1 ||
        length === keys.length ||
        keys.length <= EVERY_SET ||
        (length === 2 && keys.length <= EVERY_PAIR),
    )
    .sort((a, b) => a.length - b.length)
    .map(keptOf)
  return [...new Set([...sets, ...(stands === null || stands === NOBODY ? [] : [stands]), NOBODY])]
}

/** The sets of some things that are not empty; of more than eight only the single ones and all of them. */
function setsOf(keys: readonly string[]): string[][] {
  if (keys.length > EVERY_PAIR) return [...keys.map((key) => [key]), [...keys]]
  // Each number below 2 to the power of their count says by its bits which are in the set.
  return Array.from({ length: 2 ** keys.length - 1 }, (_, before) =>
    keys.filter((_key, place) => ((before + 1) >> place) & 1),
  )
}
