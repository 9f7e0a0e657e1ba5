'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { mark } from '../mutations/mark'
import { markSchema } from '../schema'

/** Marks words and leads to the new item's page. Of what is public only that something awaits review can change. */
export const markAction = defineAction(markSchema, mark, {
  expire: (_done, { statement }) => [{ objectType: 'commitment', verb: 'marked' }, [statement]],
  to: ({ markId }) => deskMarkAddress(markId),
})
