'use server'

import { deskLinkAddress } from '@/lib/assessment/lineage/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { linkReview } from '../mutations/link-review'

/** Takes a reviewer's decision on a link to a later text. */
export const decideLinkAction = defineAction(
  decisionSchema,
  linkReview.decide,
  afterDecision(deskLinkAddress),
)

/** Takes a link to a later text back. */
export const withdrawLinkAction = defineAction(
  withdrawalSchema,
  linkReview.withdraw,
  afterWithdrawal(deskLinkAddress),
)
