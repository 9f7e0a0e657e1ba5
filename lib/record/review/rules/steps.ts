import type { ReviewAct, ReviewState, ReviewVerb } from '../types'

/** From where each verb takes work, to where, and the acts that it leaves in the record, in order. */
export type Steps = Readonly<
  Record<
    ReviewVerb,
    {
      readonly from: readonly ReviewState[]
      readonly to: ReviewState
      readonly acts: readonly [...ReviewAct[], ReviewAct]
    }
  >
>

/** The one table of steps. */
export const STEPS: Steps = {
  submit: { from: ['open', 'sent_back'], to: 'submitted', acts: ['submitted'] },
  approve: { from: ['submitted'], to: 'published', acts: ['approved', 'published'] },
  send_back: { from: ['submitted'], to: 'sent_back', acts: ['sent back'] },
  withdraw: { from: ['open', 'submitted', 'sent_back', 'published'], to: 'withdrawn', acts: ['withdrew'] },
}

/** The steps of what nobody takes back alone once it is public: it stays, or goes by two people. */
export const FIRM_STEPS: Steps = {
  ...STEPS,
  withdraw: { ...STEPS.withdraw, from: ['open', 'submitted', 'sent_back'] },
}

/** Whether a verb is open to work as it stands. */
export function isOpen(verb: ReviewVerb, state: ReviewState, steps: Steps = STEPS): boolean {
  return steps[verb].from.includes(state)
}
