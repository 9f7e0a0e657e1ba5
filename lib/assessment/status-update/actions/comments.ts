'use server'

import { answerComment, settleComment } from '@/lib/assessment/status-update/mutations/comments'
import { defineAction } from '@/lib/ground/platform/define-action'
import { answerSchema, settleSchema } from '@/lib/record/review/schema'

/** Answers a comment of a reviewer, on whichever page it stands. */
export const answerCommentAction = defineAction(answerSchema, answerComment, { refreshes: true })

/** Says that a comment is settled, on whichever page it stands. */
export const settleCommentAction = defineAction(settleSchema, settleComment, { refreshes: true })
