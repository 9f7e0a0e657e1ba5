'use server'

import { defineAction } from '@/lib/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/review/rules/after-decision'
import { deskTestAddress } from '@/lib/review/rules/work-address'
import { decisionSchema, withdrawalSchema } from '@/lib/review/schema'
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
