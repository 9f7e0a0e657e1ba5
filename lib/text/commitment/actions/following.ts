'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { turnFollowing } from '../mutations/turn-following'
import { followingSchema } from '../schema'

/** Turns following a position on or off and leads to its page. */
export const turnFollowingAction = defineAction(followingSchema, turnFollowing, {
  to: (_done, { markId }) => deskMarkAddress(markId),
})
