'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { changePassword } from '../mutations/change-password'
import { passwordForm } from '../schema'

const door = defineAction(passwordForm, async (actor, input) => {
  await changePassword(actor, input)
  refresh()
  return null
})

/** Changes one's own password. */
export async function changePasswordAction(
  previous: FormState<null>,
  form: FormData,
): Promise<FormState<null>> {
  return door(previous, form)
}
