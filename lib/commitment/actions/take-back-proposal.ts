'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { takeBackProposal } from '../mutations/take-back-proposal'
import { withdrawalDecisionSchema } from '../schema'

/** Takes back one's own proposal to withdraw and leads back to the item's page. Fields: `locale`, `markId`, `withdrawalId`. */
export const takeBackProposalAction = defineAction(
  withdrawalDecisionSchema,
  async (actor, input): Promise<never> => {
    await takeBackProposal(actor, input)
    redirect(localePath(localeOf(input.locale), `/desk/marks/${input.markId}`))
  },
)
