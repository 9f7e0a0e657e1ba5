'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { turnFollowing } from '../mutations/turn-following'
import { followingSchema } from '../schema'

/** Turns following a position on or off and leads to its page. */
export const turnFollowingAction = defineAction(followingSchema, turnFollowing, {
  expire: ({ statement }, { follow }) => {
    const verb = follow === 'on' ? 'turned following on' : 'turned following off'
    return [{ objectType: 'commitment', verb }, [statement]]
  },
  to: (_done, { markId }) => deskMarkAddress(markId),
})
