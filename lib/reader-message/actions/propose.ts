'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { deskMessageAddress } from '@/lib/statement/rules/addresses'
import { propose } from '../mutations/propose'
import { proposalSchema } from '../schema'

/** Proposes an outcome, and leads back to the page of the message. Fields are those of `proposalSchema`. */
export const proposeAction = defineAction(proposalSchema, async (actor, input): Promise<never> => {
  const { id } = await propose(actor, input)
  redirect(localePath(localeOf(input.locale), deskMessageAddress(id)))
})
