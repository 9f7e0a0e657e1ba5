'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { putAwaySteps } from '../mutations/put-away-steps'
import { stepsForm } from '../schema'

const door = defineAction(stepsForm, async (actor, { role, shown }) => {
  await putAwaySteps(actor, role, shown === 'yes')
  refresh()
  return null
})

/** Puts the first steps of a role away, or brings them back. */
export async function putAwayStepsAction(
  previous: FormState<null>,
  form: FormData,
): Promise<FormState<null>> {
  return door(previous, form)
}
