'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { listSource, sendBackClassings } from '../mutations/source-review'
import { decideSchema, sendBackSchema } from '../schema'

/** Lists a source with what was said about it, and leads back to it. */
export const listSourceAction = defineAction(decideSchema, listSource, {
  refreshes: true,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}`,
})

/** Sends back what was said about a source, and leads back to it. */
export const sendBackClassingsAction = defineAction(sendBackSchema, sendBackClassings, {
  refreshes: true,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}`,
})
