'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { afterDecision, afterWithdrawal } from '@/lib/record/review/rules/after-decision'
import { decisionSchema, withdrawalSchema } from '@/lib/record/review/schema'
import { deskNoteAddress } from '@/lib/text/note/noun'
import { noteReview } from '../mutations/note-review'

/** Takes a reviewer's decision on a note. */
export const decideNoteAction = defineAction(
  decisionSchema,
  noteReview.decide,
  afterDecision(deskNoteAddress),
)

/** Takes a note back. */
export const withdrawNoteAction = defineAction(
  withdrawalSchema,
  noteReview.withdraw,
  afterWithdrawal(deskNoteAddress),
)
