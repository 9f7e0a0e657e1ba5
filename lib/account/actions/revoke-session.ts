'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { revokeSession } from '../mutations/revoke-session'
import { sessionForm } from '../schema'

const door = defineAction(sessionForm, async (actor, { session }) => {
  await revokeSession(actor, session)
  refresh()
  return null
})

/** Signs one of one's own devices out. */
export async function revokeSessionAction(
  previous: FormState<null>,
  form: FormData,
): Promise<FormState<null>> {
  return door(previous, form)
}
