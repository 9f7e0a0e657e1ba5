'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { complete } from '../mutations/complete'
import { reschedule } from '../mutations/reschedule'
import { show } from '../mutations/show'
import { withdraw } from '../mutations/withdraw'
import { completeSchema, rescheduleSchema, showSchema, withdrawSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => `/desk/follow-ups/${id}` }

/** Shows a question to readers and leads back to its page. */
export const showAction = defineAction(showSchema, show, toItsPage)

/** Completes a question and leads back to its page, which names the next one. */
export const completeAction = defineAction(completeSchema, complete, toItsPage)

/** Moves a question or hands it on, and leads back to its page. */
export const rescheduleAction = defineAction(rescheduleSchema, reschedule, toItsPage)

/** Withdraws a question and leads back to its page. */
export const withdrawAction = defineAction(withdrawSchema, withdraw, toItsPage)
