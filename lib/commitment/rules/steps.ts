import type { RefusalCode } from '@/lib/platform/errors'
import type { MarkVerb } from '../policy'
import type { Force, MarkState } from '../types'
import { isPosition } from './force'

/** A mark as far as its next step cares. */
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

/** In which state a mark must be for a verb. */
const openIn: Readonly<Record<Exclude<MarkVerb, 'mark'>, readonly MarkState[]>> = {
  mend: ['sent_back'],
  approve: ['submitted'],
  send_back: ['submitted'],
  take_back: ['submitted', 'sent_back'],
  propose_withdrawal: ['published'],
  agree_to_withdrawal: ['published'],
  decline_withdrawal: ['published'],
  take_back_proposal: ['published'],
  turn_following: ['published'],
}

/** Why a mark cannot take this step as things stand, or `null` when it can. Who may take it is the policy's question. */
export function refusalOf(verb: MarkVerb, mark: MarkToMove): RefusalCode | null {
  if (verb === 'mark') return null
  if (!openIn[verb].includes(mark.state)) return 'already_decided'
  switch (verb) {
    case 'propose_withdrawal':
      if (mark.isProposedToGo) return 'already_decided'
      return mark.governsOthers ? 'governs_others' : null
    case 'agree_to_withdrawal':
      if (!mark.isProposedToGo) return 'already_decided'
      return mark.governsOthers ? 'governs_others' : null
    case 'decline_withdrawal':
    case 'take_back_proposal':
      return mark.isProposedToGo ? null : 'already_decided'
    case 'turn_following':
      if (!isPosition(mark.force)) return 'followed_by_force'
      return mark.followed && mark.isJudged ? 'already_judged' : null
    default:
      return null
  }
}
