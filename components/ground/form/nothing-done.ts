import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'

/** Refusals after which the form may have been done: the answer was lost on its way, or the same was sent and done before. */
const UNTOLD: readonly RefusalCode[] = [
  ...(['unanswered', 'failed', 'database_away'] as const),
  ...(['already_decided', 'conflict', 'sent_before'] as const),
]

/** Whether it is known of a form that came back that nothing of it was done. */
export function isNothingDone(state: FormState<unknown>): boolean {
  return state.status === 'invalid' || (state.status === 'refused' && !UNTOLD.includes(state.code))
}
