export interface SubmittedRevision {
  number: number
  /** When it became final, whatever became of it since; null where it never did. */
  finalAt: string | Date | null
  authorId: string
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
    ? [...new Set(shared.map((each) => each.authorId))]
    : []
}

/**
 * Everybody with a hand in the judgement that a revision is a version of: the authors of the line's next final revision, or of its newest
 * while none is final. Who takes up what a reviewer sent back has a hand in the answer to them as well.
 */
export function handsIn(number: number, line: readonly SubmittedRevision[]): readonly string[] {
  const later = line.filter((each) => each.number >= number)
  const final = later.filter((each) => each.finalAt !== null).map((each) => each.number)
  return authorsOf(
    final.length > 0 ? Math.min(...final) : Math.max(...later.map((each) => each.number)),
    line,
  )
}
