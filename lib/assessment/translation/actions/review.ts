'use server'

import { deskTranslationAddress } from '@/lib/assessment/translation/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { translationReview } from '../mutations/translation-review'

/** Takes a reviewer's decision on a translation. */
export const decideTranslationAction = defineAction(
  decisionSchema,
  translationReview.decide,
  afterDecision(deskTranslationAddress),
)

/** Takes a translation back. */
export const withdrawTranslationAction = defineAction(
  withdrawalSchema,
  translationReview.withdraw,
  afterWithdrawal(deskTranslationAddress),
)
