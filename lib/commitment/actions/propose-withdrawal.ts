'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { proposeWithdrawal } from '../mutations/propose-withdrawal'
import { withdrawalSchema } from '../schema'

/** Proposes to withdraw a public item and leads to its page on the desk. Fields: `locale`, `markId`, `reason`, `language`. */
export const proposeWithdrawalAction = defineAction(
  withdrawalSchema,
  async (actor, input): Promise<never> => {
    await proposeWithdrawal(actor, input)
    redirect(localePath(localeOf(input.locale), `/desk/marks/${input.markId}`))
  },
)
