import type { AlignedRow } from '../types'
import type { AlignmentProposal } from './alignment'
import type { Clause } from './clauses'
import { reanchor } from './reanchor'
import { overlaps } from './span'

/** Longest clause that is looked for with differences: the search takes time in proportion to clause and text. */
const LONGEST_CLOSE = 600

/**
 * Replaces proposals by what the alignment of the earlier text said, where its words stand in the text that replaces it as well: at their
 * place, at another, or with a few signs changed (`reanchor`). What the earlier text did not have is not carried over.
 */
export function proposeKept(
  proposals: readonly AlignmentProposal[],
  earlier: readonly AlignedRow[],
  now: { readonly base: readonly Clause[]; readonly other: readonly Clause[]; readonly text: string },
): readonly AlignmentProposal[] {
  return proposals.map((proposal, index) => {
    const clause = now.base[index]
    const before = earlier.find(({ base }) => base.start === clause?.start && base.end === clause.end)?.other
    if (!before || (before.exact.length > LONGEST_CLOSE && !now.text.includes(before.exact))) return proposal
    const { start, end, exact } = before
    const found = reanchor({ start, end, exact, prefix: '', suffix: '' }, now.text)
    const run = found && runAt(now.other, found)
    return run ? { run, basis: 'kept', likeness: null } : proposal
  })
}

/** The clauses that the words touch. */
function runAt(clauses: readonly Clause[], span: { start: number; end: number }): [number, number] | null {
  const touched = clauses.flatMap((clause, index) => (overlaps(clause, span) ? [index] : []))
  const [first, last] = [touched[0], touched.at(-1)]
  return first === undefined || last === undefined ? null : [first, last + 1]
}
