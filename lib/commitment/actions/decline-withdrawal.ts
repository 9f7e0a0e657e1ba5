'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { declineWithdrawal } from '../mutations/decline-withdrawal'
import { declineSchema } from '../schema'

/** Declines a proposal to withdraw and leads to the desk. Fields: `locale`, `markId`, `withdrawalId`, `reason`. */
export const declineWithdrawalAction = defineAction(declineSchema, async (actor, input): Promise<never> => {
  await declineWithdrawal(actor, input)
  redirect(localePath(localeOf(input.locale), '/desk'))
})
