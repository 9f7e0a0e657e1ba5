import type { ReviewAct, ReviewState, ReviewVerb } from '../types'

/** The one table of steps: from where a verb takes work, to where, and the acts that it leaves in the record, in order. */
export const STEPS: Readonly<
  Record<
    ReviewVerb,
    {
      readonly from: readonly ReviewState[]
      readonly to: ReviewState
      readonly acts: readonly [...ReviewAct[], ReviewAct]
    }
  >
> = {
  submit: { from: ['open', 'sent_back'], to: 'submitted', acts: ['submitted'] },
  approve: { from: ['submitted'], to: 'published', acts: ['approved', 'published'] },
  send_back: { from: ['submitted'], to: 'sent_back', acts: ['sent back'] },
  withdraw: { from: ['open', 'submitted', 'sent_back', 'published'], to: 'withdrawn', acts: ['withdrew'] },
}

/** Whether a verb is open to work as it stands. */
export function isOpen(verb: ReviewVerb, state: ReviewState): boolean {
  return STEPS[verb].from.includes(state)
}
