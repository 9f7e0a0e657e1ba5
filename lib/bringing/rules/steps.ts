import type { RefusalCode } from '@/lib/platform/errors'
import type { BringingVerb } from '../policy'
import type { BringingState } from '../types'

/** In which state a statement on its way must be for a verb. */
const openIn: Readonly<Record<Exclude<BringingVerb, 'bring' | 'read'>, readonly BringingState[]>> = {
  change: ['draft', 'sent_back'],
  submit: ['draft', 'sent_back'],
  take_back: ['submitted'],
  withdraw: ['draft', 'sent_back'],
  approve: ['submitted'],
  send_back: ['submitted'],
}

/** Why it cannot take this step as things stand, or null when it can. Who may take it is the policy's question. */
export function refusalOf(verb: BringingVerb, state: BringingState): RefusalCode | null {
  if (verb === 'bring' || verb === 'read') return null
  return openIn[verb].includes(state) ? null : 'already_decided'
}
