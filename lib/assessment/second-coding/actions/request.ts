'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { codingAddress } from '@/lib/text/statement/rules/addresses'
import { ask } from '../mutations/ask'
import { take } from '../mutations/take'
import { takeBack } from '../mutations/take-back'
import { askSchema, requestSchema } from '../schema'

/** Asks for a second judgement and leads back to the submission. An empty `coder` leaves it to any analyst. */
export const askAction = defineAction(askSchema, ask, {
  to: (_done, { revisionId }) => `/desk/reviews/${revisionId}`,
})

/** Takes a request back and leads to the submission. */
export const takeBackAction = defineAction(requestSchema, takeBack, {
  to: ({ revisionId }) => `/desk/reviews/${revisionId}`,
})

/** Takes a second judgement on and leads to its page. */
export const takeAction = defineAction(requestSchema, take, {
  to: (_done, { requestId }) => codingAddress(requestId),
})
