'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { defineOpenAction } from '@/lib/ground/platform/define-action'
import { knownAccount, rememberDevice } from '@/lib/ground/platform/known-device'
import { senderAddress, senderName } from '@/lib/ground/platform/sender'
import { keepSession } from '@/lib/ground/platform/session'
import { signIn } from '../mutations/sign-in'
import { accountOf, type Trying } from '../mutations/try'
import { nextPath } from '../rules/next-path'
import { signInForm } from '../schema'

/** Signs in and leads to the page that was asked for. */
export const signInAction = defineOpenAction(
  signInForm,
  async ({ email, password, next }): Promise<never> => {
    const account = accountOf(email)
    const asked = await headers()
    const isKnown = (await knownAccount()) === account
    const trying: Trying = isKnown
      ? { device: 'known' }
      : { device: 'strange', sender: await senderName(senderAddress(asked)) }
    const session = await signIn({ email, password, trying, userAgent: asked.get('user-agent') })
    await keepSession(session)
    await rememberDevice(account)
    redirect(nextPath(next, '/desk'))
  },
)
