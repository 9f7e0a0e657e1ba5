'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/ground/i18n/routing'
import { assertSameOrigin } from '@/lib/ground/platform/origin'
import { currentActor, dropSession } from '@/lib/ground/platform/session'
import { signOut } from '../mutations/sign-out'

/** Signs this device out and leads to the front page, in the language of the page where it was asked. */
export async function signOutAction(): Promise<void> {
  await assertSameOrigin()
  const actor = await currentActor()
  if (actor.kind === 'member') await signOut(actor)
  await dropSession()
  redirect(localePath(localeOf(await firstSegment()), '/'))
}

async function firstSegment(): Promise<string> {
  const referrer = (await headers()).get('referer') ?? ''
  return URL.canParse(referrer) ? (new URL(referrer).pathname.split('/')[1] ?? '') : ''
}
