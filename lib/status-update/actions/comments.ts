'use server'

import { defineAction } from '@/lib/platform/define-action'
import { answerSchema, settleSchema } from '@/lib/review/schema'
import { answerComment, settleComment } from '@/lib/status-update/mutations/comments'

/** Answers a comment of a reviewer, on whichever page it stands. */
export const answerCommentAction = defineAction(answerSchema, answerComment, { refreshes: true })

/** Says that a comment is settled, on whichever page it stands. */
export const settleCommentAction = defineAction(settleSchema, settleComment, { refreshes: true })
