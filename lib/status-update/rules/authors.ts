export interface SubmittedRevision {
  number: number
  /** When it became final, whatever became of it since; null where it never did. */
  finalAt: string | Date | null
  submittedBy: string
}

/**
 * The authors of a line's revision: whoever submitted it, or an earlier revision since the line's last final one,
 * sent back and withdrawn ones included. None of them may approve it or show it as provisional.
 * Empty when the line has no such revision.
 */
export function authorsOf(number: number, line: readonly SubmittedRevision[]): readonly string[] {
  const lastFinal = Math.max(
    0,
    ...line.filter((each) => each.number < number && each.finalAt !== null).map((each) => each.number),
  )
  const shared = line.filter((each) => each.number > lastFinal && each.number <= number)
  return shared.some((each) => each.number === number)
    ? [...new Set(shared.map((each) => each.submittedBy))]
    : []
}
