'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { defineOpenAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { rememberDevice } from '@/lib/platform/known-device'
import { keepSession } from '@/lib/platform/session'
import { acceptInvitation } from '../mutations/accept-invitation'
import { accountOf } from '../mutations/try'
import { nextPath } from '../rules/next-path'
import { invitationForm } from '../schema'

const door = defineOpenAction(invitationForm, async ({ token, password, next }) => {
  const session = await acceptInvitation({ token, password, userAgent: (await headers()).get('user-agent') })
  await keepSession(session)
  await rememberDevice(accountOf(session.email))
  redirect(nextPath(next, '/desk'))
})

/** Chooses the first password behind an invitation's link, signs in and leads to the desk. */
export async function acceptInvitationAction(
  previous: FormState<never>,
  form: FormData,
): Promise<FormState<never>> {
  return door(previous, form)
}
