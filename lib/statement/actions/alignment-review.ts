'use server'

import { defineAction } from '@/lib/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/review/schema'
import { alignmentReview } from '../mutations/alignment-review'
import { alignmentAddress } from '../rules/work-address'

/** Takes a reviewer's decision on an alignment. */
export const decideAlignmentAction = defineAction(
  decisionSchema,
  alignmentReview.decide,
  afterDecision(alignmentAddress),
)

/** Takes an alignment back. */
export const withdrawAlignmentAction = defineAction(
  withdrawalSchema,
  alignmentReview.withdraw,
  afterWithdrawal(alignmentAddress),
)
