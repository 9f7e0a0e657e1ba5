'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { complete } from '../mutations/complete'
import { reschedule } from '../mutations/reschedule'
import { show } from '../mutations/show'
import { withdraw } from '../mutations/withdraw'
import { onceShown, whereShown } from '../rules/after-act'
import { completeSchema, rescheduleSchema, showSchema, withdrawSchema } from '../schema'

/** Shows a question to readers and leads back to its page. */
export const showAction = defineAction(showSchema, show, onceShown)

/** Completes a question and leads back to its page, which names the next one. */
export const completeAction = defineAction(completeSchema, complete, whereShown('completed'))

/** Moves a question or hands it on, and leads back to its page. */
export const rescheduleAction = defineAction(rescheduleSchema, reschedule, whereShown('rescheduled'))

/** Withdraws a question and leads back to its page. */
export const withdrawAction = defineAction(withdrawSchema, withdraw, whereShown('withdrew'))
