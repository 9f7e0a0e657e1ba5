'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { settleOrphan, takeExactOrphans } from '../mutations/settle-orphans'
import { orphansAddress } from '../rules/addresses'
import { settleOrphanSchema, takeExactSchema } from '../schema'

/** Takes every proposal of the very words and leads back to what is left. Fields: `locale`, `renderingId`, `sha256`. */
export const takeExactOrphansAction = defineAction(takeExactSchema, async (actor, input): Promise<never> => {
  const { taken } = await takeExactOrphans(actor, input)
  redirect(localePath(localeOf(input.locale), `${orphansAddress(input.renderingId)}?taken=${taken}`))
})

/** Settles one: the proposal, other words, or let go. Fields: `settleOrphanSchema`. */
export const settleOrphanAction = defineAction(settleOrphanSchema, async (actor, input): Promise<never> => {
  await settleOrphan(actor, input)
  redirect(localePath(localeOf(input.locale), `${orphansAddress(input.renderingId)}?taken=1`))
})
