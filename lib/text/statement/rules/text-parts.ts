import { type Part, partOf } from '@/lib/ground/platform/parts'
import type { PassageView } from '../types'

/**
 * A long text is read in parts of as many passages. Passages are numbered once and the text never changes, so where a passage stands follows
 * from its number alone: a link to it needs no look at the text, and stays right whatever is marked later.
 */

/** How many passages a part has at most. */
export const PASSAGES_A_PART = 12

/** The passage that the part follows in which a passage stands, as addresses name it; null for the text's beginning. */
export function partHolding(passage: number): string | null {
  const before = Math.floor((passage - 1) / PASSAGES_A_PART) * PASSAGES_A_PART
  return before === 0 ? null : String(before)
}

/** Which passages the parts of a text follow that come after the first, as addresses name them. @param passages how many it has */
export function furtherParts(passages: number): readonly string[] {
  const further = Math.max(0, Math.ceil(passages / PASSAGES_A_PART) - 1)
  return Array.from({ length: further }, (_part, index) => String((index + 1) * PASSAGES_A_PART))
}

/** The part of a text that follows a passage; null where no part does. */
export function textPartOf(passages: readonly PassageView[], after: string | null): Part<PassageView> | null {
  if (after !== null && partHolding(Number(after) + 1) !== after) return null
  return partOf(passages, { nameOf: ({ number }) => String(number), after, most: PASSAGES_A_PART })
}

/** A part as the outline of the text names it. */
export interface OutlinedPart {
  after: string | null
  first: PassageView
  last: PassageView
}

/** The parts of a text, in order. */
export function textPartsOf(passages: readonly PassageView[]): readonly OutlinedPart[] {
  return passages.flatMap((first, index) => {
    const last = passages[Math.min(index + PASSAGES_A_PART, passages.length) - 1]
    return index % PASSAGES_A_PART === 0 && last ? [{ after: partHolding(first.number), first, last }] : []
  })
}
