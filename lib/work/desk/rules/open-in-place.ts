import type { SubmissionView } from '@/lib/assessment/status-review/types'

type Weighed = Pick<SubmissionView, 'revision' | 'shown' | 'returned' | 'signed'>

/** How much the rows of a list that open in place weigh together at most, in letters of which an answer has about two and a half bytes each: it has a bound. */
const MOST_IN_PLACE = 14_500

/** What every row that opens weighs besides the words of its submission: its table and the forms of its decision. */
const FRAME = 6000

/**
 * Which submissions of a list open where they stand, by id: from its first on those that fit. Every other leads to its own page, where the same is read and decided
 * on.
 */
export function openInPlace(submissions: readonly Weighed[]): ReadonlySet<string> {
  let left = MOST_IN_PLACE
  return new Set(
    submissions.flatMap(({ revision, shown, returned, signed }) => {
      const weight = FRAME + JSON.stringify([revision, shown?.revision, returned, signed]).length
      if (weight > left) return []
      left -= weight
      return [revision.id]
    }),
  )
}
