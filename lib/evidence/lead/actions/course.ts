'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { askNow, resume, stop } from '../mutations/watch'
import { oneSchema } from '../schema'

/** Has it asked no more. */
export const stopAction = defineAction(oneSchema, stop, { refreshes: 'done' })

/** Has it asked again. */
export const resumeAction = defineAction(oneSchema, resume, { refreshes: 'done' })

/** Has it asked before its time. */
export const askNowAction = defineAction(oneSchema, askNow, { refreshes: 'done' })
