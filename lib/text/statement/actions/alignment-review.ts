'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { alignmentAddress } from '@/lib/text/statement/noun'
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
