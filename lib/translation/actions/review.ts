'use server'

import { defineAction } from '@/lib/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/review/schema'
import { deskTranslationAddress } from '@/lib/statement/rules/work-address'
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
