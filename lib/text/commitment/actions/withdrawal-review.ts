'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { withdrawalReview } from '../mutations/withdrawal-review'

/** Takes a reviewer's decision on the proposal to withdraw an item. */
export const decideWithdrawalAction = defineAction(
  decisionSchema,
  withdrawalReview.decide,
  afterDecision(deskMarkAddress),
)

/** Takes the proposal to withdraw an item back. */
export const takeBackWithdrawalAction = defineAction(
  withdrawalSchema,
  withdrawalReview.withdraw,
  afterWithdrawal(deskMarkAddress),
)
