import 'server-only'
import { AT_ONCE, apart } from '@/lib/ground/platform/apart'
import { proposedOn } from '../rules/alignment-proposed'
import { chooseWords } from '../rules/choose-words'
import { countClauses } from '../rules/clauses'
import { isLongSearch, reanchorAll } from '../rules/reanchor'

// What is made of long texts, and what compares words of one with all of another, is made in another thread.

/** So many pairs of units of two texts, and of pieces between their signs, are compared at once: those of a statement of a page and of a rendering of it. */
const AT_ONCE_OF = { units: 12_000_000, pieces: 8_000 }

/** As `proposedOn`. */
export const proposedApart = apart(
  'proposedOn',
  proposedOn,
  (base, other) =>
    unitsOf(base.text) * unitsOf(other.text) > AT_ONCE_OF.units ||
    piecesOf(base.text) * piecesOf(other.text) > AT_ONCE_OF.pieces,
)

/** As they are compared: some signs are several letters then. */
const unitsOf = (text: string) => text.normalize('NFKC').length

/** No fewer than a text has clauses, which end with one of these signs. */
function piecesOf(text: string): number {
  return 1 + (text.match(/[.!?؟…;؛:,،\n]/gu)?.length ?? 0)
}

/** As `countClauses`. */
export const countedApart = apart('countClauses', countClauses, (text) => text.length > AT_ONCE)

/** As `reanchorAll`. */
export const reanchoredApart = apart('reanchorAll', reanchorAll, isLongSearch)

/** As `chooseWords`. */
export const chosenApart = apart('chooseWords', chooseWords, ({ text }, { words = '' }) =>
  isLongSearch([{ exact: words }], text),
)
