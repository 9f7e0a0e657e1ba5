'use server'

import { deskSearchAddress } from '@/lib/evidence/search-log/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { searchReview } from '../mutations/search-review'

/** Takes a reviewer's decision on a logged search. */
export const decideSearchAction = defineAction(
  decisionSchema,
  searchReview.decide,
  afterDecision(deskSearchAddress),
)

/** Takes a logged search back. */
export const withdrawSearchAction = defineAction(
  withdrawalSchema,
  searchReview.withdraw,
  afterWithdrawal(deskSearchAddress),
)
