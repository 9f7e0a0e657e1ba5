'use server'

import { defineAction } from '@/lib/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/review/rules/after-decision'
import { alignmentAddress } from '@/lib/review/rules/work-address'
import { decisionSchema, withdrawalSchema } from '@/lib/review/schema'
import { alignmentReview } from '../mutations/alignment-review'

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
