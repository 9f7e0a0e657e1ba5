'use server'

import { deskTestAddress } from '@/lib/evidence/item-test/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { itemTestReview } from '../mutations/item-test-review'

/** Takes a reviewer's decision on the test of an item. */
export const decideTestAction = defineAction(
  decisionSchema,
  itemTestReview.decide,
  afterDecision(deskTestAddress),
)

/** Takes the test of an item back. */
export const withdrawTestAction = defineAction(
  withdrawalSchema,
  itemTestReview.withdraw,
  afterWithdrawal(deskTestAddress),
)
