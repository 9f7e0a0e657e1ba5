import type { IntroducingLine } from '../types'

/** Words of a text as far as they can be quoted alone: with what stands round them, and what governs them. */
export interface QuotableWords {
  /** In UTF-16 code units of the text, as in `hinge`. */
  readonly start: number
  readonly exact: string
  /** What stands before and after the words, as far as it is kept with them. */
  readonly prefix: string
  readonly suffix: string
  /** The words that govern these and say how firmly they are said (“could cover, in particular”); null where they have a verb of their own. */
  readonly hinge: IntroducingLine | null
}

/** A piece of a quotation: words of the text, or what tells that some were left out. */
export interface QuotedPiece {
  readonly kind: 'hinge' | 'own' | 'between'
  readonly text: string
}

const OMISSION = '…'

/** Up to so many code units between two stretches are signs and spaces, and are quoted as they stand. */
const LONGEST_JOINT = 3

/**
 * Words as they are quoted outside of their text: never without the verb that governs them, since without it a possibility reads as a promise. What the
 * text has before, between and after is an omission (“… could cover, in particular … raising awareness …”). Joined, the pieces are the quotation.
 */
export function quotedPieces({ start, exact, prefix, suffix, hinge }: QuotableWords): readonly QuotedPiece[] {
  const own: QuotedPiece = { kind: 'own', text: exact }
  if (hinge === null) return [own]
  const gap = start - hinge.end
  const joint = gap > 0 && gap <= LONGEST_JOINT ? prefix.slice(-gap) : ''
  const pieces: readonly QuotedPiece[] = [
    { kind: 'between', text: beginsSentence(hinge.exact) ? '' : `${OMISSION} ` },
    { kind: 'hinge', text: hinge.exact },
    { kind: 'between', text: /^[\p{P}\s]+$/u.test(joint) ? joint : ` ${OMISSION} ` },
    own,
    { kind: 'between', text: endsSentence(suffix) ? '' : ` ${OMISSION}` },
  ]
  return pieces.filter(({ text }) => text !== '')
}

/** The same as one text. */
export function quotedWords(words: QuotableWords): string {
  return quotedPieces(words)
    .map(({ text }) => text)
    .join('')
}

function beginsSentence(words: string): boolean {
  return /^\P{L}*\p{Lu}/u.test(words)
}

/** Whether a sentence ends where some words stand before this. */
function endsSentence(after: string): boolean {
  return after.trim() === '' || /^\s*(?:[.!?؟…]|\n)/u.test(after)
}
