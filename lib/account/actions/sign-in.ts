'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { defineOpenAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { knownAccount, rememberDevice } from '@/lib/platform/known-device'
import { keepSession } from '@/lib/platform/session'
import { signIn } from '../mutations/sign-in'
import { accountOf } from '../mutations/try'
import { nextPath } from '../rules/next-path'
import { signInForm } from '../schema'

const door = defineOpenAction(signInForm, async ({ email, password, next }) => {
  const account = accountOf(email)
  const lane = (await knownAccount()) === account ? 'known' : 'stranger'
  const session = await signIn({ email, password, lane, userAgent: (await headers()).get('user-agent') })
  await keepSession(session)
  await rememberDevice(account)
  redirect(nextPath(next, '/desk'))
})

/** Signs in and leads to the page that was asked for. */
export async function signInAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return door(previous, form)
}
