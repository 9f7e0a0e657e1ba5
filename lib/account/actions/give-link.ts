'use server'

import { localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { publicAddress } from '@/lib/platform/env'
import type { FormState } from '@/lib/platform/form-state'
import { giveLink } from '../mutations/give-link'
import { linkForm } from '../schema'
import type { Invited } from '../types'

const door = defineAction(linkForm, async (actor, { locale, ...form }) => {
  const { token, publicName } = await giveLink(actor, form)
  return { link: publicAddress(localePath(locale, `/invitation/${token}`)), publicName }
})

/** Makes a link for somebody who forgot their password, and answers with it, this once. */
export async function giveLinkAction(
  previous: FormState<Invited>,
  form: FormData,
): Promise<FormState<Invited>> {
  return door(previous, form)
}
