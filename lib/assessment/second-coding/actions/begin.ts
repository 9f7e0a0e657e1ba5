'use server'

import { composingPage } from '@/lib/assessment/status-update/rules/composing-page'
import { defineAction } from '@/lib/ground/platform/define-action'
import { beginFromCoding } from '../mutations/begin-from-coding'
import { beginSchema } from '../schema'

/** Starts one's draft on the line with one's second judgement and leads to it. */
export const beginFromCodingAction = defineAction(beginSchema, beginFromCoding, {
  to: composingPage,
})
