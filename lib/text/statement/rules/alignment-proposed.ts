import type { AlignedRow } from '../types'
import { type AlignmentProposal, proposeAlignment } from './alignment'
import { proposeKept } from './alignment-kept'
import { type Clause, clausesOf } from './clauses'
import type { Span } from './span'

/** A text of an alignment as it is cut into clauses; of the base with the marked items, which no comma cuts. */
export interface TextToAlign {
  readonly text: string
  readonly language: string
  readonly items?: readonly Span[]
}

/** What an alignment begins with: the clauses of both texts, and for each of the base what is proposed. */
export interface ProposedAlignment {
  readonly base: readonly Clause[]
  readonly other: readonly Clause[]
  readonly proposals: readonly AlignmentProposal[]
}

/**
 * The clauses of two texts and what is proposed for them.
 *
 * @param earlier what was aligned in the text that the other one replaces; none where it replaces none
 */
export function proposedOn(
  base: TextToAlign,
  other: TextToAlign,
  earlier: readonly AlignedRow[],
): ProposedAlignment {
  const baseClauses = clausesOf(base.text, base.language, base.items)
  const clauses = clausesOf(other.text, other.language)
  const proposals = proposeAlignment(baseClauses, clauses, { base: base.language, other: other.language })
  const now = { base: baseClauses, other: clauses, text: other.text }
  return { base: baseClauses, other: clauses, proposals: proposeKept(proposals, earlier, now) }
}
