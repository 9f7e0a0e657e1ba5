'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { fillQuotes } from '../mutations/fill-quotes'
import { fillSchema } from '../schema'

/**
 * Writes what was copied out of a source into one's drafts, and leads to the list of them. A refusal shows what stands there now, beside
 * what was typed.
 */
export const fillQuotesAction = defineAction(fillSchema, fillQuotes, {
  refreshes: true,
  to: ({ drafts }, { sourceId }) => `/desk/sources/${sourceId}/work?saved=${drafts}#drafts`,
})
