import { overlaps, type Span } from './span'

/** How many clauses of the base a form holds. */
export const CLAUSES_A_PART = 40

/** The part of a form in which a clause stands, counted from 1. */
export function partOf(index: number): number {
  return Math.floor(index / CLAUSES_A_PART) + 1
}

/** How many clauses on either side of where one is expected are offered for it, where a text has more than twice as many. */
const OFFERED_AROUND = 30

/** The clauses offered for a clause of the base: all of a short text, of a long one those around its own place and what is proposed or stands. */
export function offeredFor<Each extends Span>(
  clauses: readonly Each[],
  place: number,
  spans: readonly (Span | null | undefined)[],
): readonly Each[] {
  if (clauses.length <= 2 * OFFERED_AROUND) return clauses
  const middle = Math.round(place * clauses.length)
  return clauses.filter(
    (clause, index) =>
      Math.abs(index - middle) <= OFFERED_AROUND || spans.some((span) => span && overlaps(span, clause)),
  )
}
