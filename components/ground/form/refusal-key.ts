import type { RefusalCode } from '@/lib/ground/platform/errors'
import type { FormState } from '@/lib/ground/platform/form-state'

/** Refusals that say of what was typed that it is still there: after a password or a file they say instead that it has to be given again. */
export const STILL_THERE = [
  'signed_out',
  'database_away',
  'disk_full',
  'busy',
  'renewed',
  'failed',
  'unanswered',
] as const satisfies readonly RefusalCode[]

/** The message that says why a form was refused. */
export function refusalKey({ code, lost }: Extract<FormState<unknown>, { status: 'refused' }>) {
  const again = lost && STILL_THERE.find((each) => each === code)
  return again ? (`form.givenAgain.${again}` as const) : (`form.refusal.${code}` as const)
}
