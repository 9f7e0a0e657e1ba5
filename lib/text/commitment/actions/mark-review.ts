'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, severalSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { markReview } from '../mutations/mark-review'

/** Takes a reviewer's decision on a mark: a new item, or what is said of one anew. */
export const decideMarkAction = defineAction(
  decisionSchema,
  markReview.decide,
  afterDecision(deskMarkAddress),
)

/**
 * Takes a reviewer's decisions on several new items that stand on one page, which is shown anew: also where one of them is no longer what they
 * read, and nothing was decided.
 */
export const decideMarksAction = defineAction(
  severalSchema,
  (actor, { decisions, key }) => markReview.decideEach(actor, decisions, key),
  { refreshes: true },
)

/** Takes a mark back: a new item, or what is said of one anew. */
export const withdrawMarkAction = defineAction(
  withdrawalSchema,
  markReview.withdraw,
  afterWithdrawal(deskMarkAddress),
)
