'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { mend } from '../mutations/mark-review'
import { mendSchema } from '../schema'

/** Submits a mark again that was sent back, and leads to its page. */
export const mendAction = defineAction(mendSchema, mend, {
  to: (_done, { markId }) => deskMarkAddress(markId),
})
