'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { revokeInvitation } from '../mutations/revoke-invitation'
import { personForm } from '../schema'

const door = defineAction(personForm, async (actor, { person }) => {
  await revokeInvitation(actor, person)
  refresh()
  return null
})

/** Takes back an invitation that was not accepted. */
export async function revokeInvitationAction(
  previous: FormState<null>,
  form: FormData,
): Promise<FormState<null>> {
  return door(previous, form)
}
