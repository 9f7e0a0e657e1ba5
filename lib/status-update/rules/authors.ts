import type { RevisionState } from '../types'

export interface SubmittedRevision {
  number: number
  state: RevisionState
  submittedBy: string
}

const onceFinal: readonly RevisionState[] = ['final', 'corrected', 'replaced']

/**
 * The authors of a line's revision: whoever submitted it, or an earlier revision since the line's last final one,
 * sent back and withdrawn ones included. None of them may approve it or show it as interim.
 * Empty when the line has no such revision.
 */
export function authorsOf(number: number, line: readonly SubmittedRevision[]): readonly string[] {
  const lastFinal = Math.max(
    0,
    ...line
      .filter((each) => each.number < number && onceFinal.includes(each.state))
      .map((each) => each.number),
  )
  const shared = line.filter((each) => each.number > lastFinal && each.number <= number)
  return shared.some((each) => each.number === number)
    ? [...new Set(shared.map((each) => each.submittedBy))]
    : []
}
