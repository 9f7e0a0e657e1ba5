'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { askCopy } from '../mutations/ask-copy'
import { askSchema } from '../schema'

/** Asks for a copy of a source, and leads back to it. */
export const askCopyAction = defineAction(askSchema, askCopy, {
  refreshes: true,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}#copies`,
})
