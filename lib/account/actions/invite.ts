'use server'

import { refresh } from 'next/cache'
import { localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { publicAddress } from '@/lib/platform/env'
import type { FormState } from '@/lib/platform/form-state'
import { invite } from '../mutations/invite'
import { inviteForm } from '../schema'
import type { Invited } from '../types'

const door = defineAction(inviteForm, async (actor, { locale, ...person }) => {
  const { token } = await invite(actor, person)
  refresh()
  return { link: publicAddress(localePath(locale, `/invitation/${token}`)), publicName: person.publicName }
})

/** Adds a person and answers with the link to hand over, this once. */
export async function inviteAction(
  previous: FormState<Invited>,
  form: FormData,
): Promise<FormState<Invited>> {
  return door(previous, form)
}
