'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { settleOrphan, takeExactOrphans } from '../mutations/settle-orphans'
import { orphansAddress } from '../rules/addresses'
import { settleOrphanSchema, takeExactSchema } from '../schema'

/** Takes every proposal of the very words and leads back to what is left. */
export const takeExactOrphansAction = defineAction(takeExactSchema, takeExactOrphans, {
  to: ({ taken }, { renderingId }) => `${orphansAddress(renderingId)}?taken=${taken}`,
})

/** Settles one: the proposal, other words, or let go. */
export const settleOrphanAction = defineAction(settleOrphanSchema, settleOrphan, {
  to: (_done, { renderingId }) => `${orphansAddress(renderingId)}?taken=1`,
})
