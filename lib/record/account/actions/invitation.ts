'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { defineOpenAction } from '@/lib/ground/platform/define-action'
import { rememberDevice } from '@/lib/ground/platform/known-device'
import { keepSession } from '@/lib/ground/platform/session'
import { acceptInvitation } from '../mutations/accept-invitation'
import { accountOf } from '../mutations/try'
import { nextPath } from '../rules/next-path'
import { invitationForm } from '../schema'

/** Chooses the first password behind an invitation's link, signs in and leads to the desk. */
export const acceptInvitationAction = defineOpenAction(
  invitationForm,
  async ({ token, password, next }): Promise<never> => {
    const userAgent = (await headers()).get('user-agent')
    const session = await acceptInvitation({ token, password, userAgent })
    await keepSession(session)
    await rememberDevice(accountOf(session.email))
    redirect(nextPath(next, '/desk'))
  },
)
