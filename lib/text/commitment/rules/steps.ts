import type { RefusalCode } from '@/lib/ground/platform/errors'
import { FIRM_STEPS, type Steps } from '@/lib/record/review/rules/steps'
import type { Force } from '@/lib/text/method/types'
import type { MarkVerb } from '../policy'
import type { MarkState } from '../types'
import { isPosition } from './force'

/** The steps of a proposal to withdraw. To approve it withdraws the item, and the record calls it so. */
export const WITHDRAWAL_STEPS: Steps = {
  ...FIRM_STEPS,
  approve: { ...FIRM_STEPS.approve, acts: ['withdrew'] },
}

/** A mark as far as cares what is done with it once it is public. */
export type MarkToMove = {
  readonly state: MarkState
  readonly force: Force
  readonly followed: boolean
  /** Whether it governs items that stand, and whether anything was ever submitted on it. */
  readonly governsOthers: boolean
  readonly isJudged: boolean
  /** Whether somebody proposes to withdraw it and nobody has decided. */
  readonly isProposedToGo: boolean
}

/** Why that cannot be done with a mark as things stand, or `null` when it can. Who may do it is the policy's question. */
export function refusalOf(verb: Exclude<MarkVerb, 'mark'>, mark: MarkToMove): RefusalCode | null {
  if (mark.state !== 'published') return 'already_decided'
  if (verb === 'propose_withdrawal') {
    if (mark.isProposedToGo) return 'already_decided'
    return mark.governsOthers ? 'governs_others' : null
  }
  if (!isPosition(mark.force)) return 'followed_by_force'
  return mark.followed && mark.isJudged ? 'already_judged' : null
}
