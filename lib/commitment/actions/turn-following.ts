'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { turnFollowing } from '../mutations/turn-following'
import { followingSchema } from '../schema'

/** Turns following a position on or off and leads to its page on the desk. Fields: `locale`, `markId`, `follow`. */
export const turnFollowingAction = defineAction(followingSchema, async (actor, input): Promise<never> => {
  const { statement } = await turnFollowing(actor, input)
  const verb = input.follow === 'on' ? 'turned following on' : 'turned following off'
  expireAfter({ objectType: 'commitment', verb }, [statement])
  redirect(localePath(localeOf(input.locale), `/desk/marks/${input.markId}`))
})
