'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { bringAddress } from '@/lib/text/bringing/noun'
import { bringingReview } from '../mutations/bringing-review'

const itsPage = (id: string) => bringAddress(id, 'submit')

/** Takes a reviewer's decision on a statement on its way. */
export const decideBringingAction = defineAction(
  decisionSchema,
  bringingReview.decide,
  afterDecision(itsPage),
)

/** Takes a statement on its way back. */
export const withdrawBringingAction = defineAction(
  withdrawalSchema,
  bringingReview.withdraw,
  afterWithdrawal(itsPage),
)
