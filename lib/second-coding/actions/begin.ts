'use server'

import { defineAction } from '@/lib/platform/define-action'
import { composingPage } from '@/lib/status-update/rules/composing-page'
import { beginFromCoding } from '../mutations/begin-from-coding'
import { beginSchema } from '../schema'

/** Starts one's draft on the line with one's second judgement and leads to it. */
export const beginFromCodingAction = defineAction(beginSchema, beginFromCoding, {
  to: composingPage,
})
