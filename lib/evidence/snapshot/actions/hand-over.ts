'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { askHandOver } from '../mutations/ask-hand-over'
import { askSchema } from '../schema'

/** Has the address of a source handed over to a web archive, and leads back to it. */
export const askHandOverAction = defineAction(askSchema, askHandOver, {
  refreshes: true,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}#archive`,
})
