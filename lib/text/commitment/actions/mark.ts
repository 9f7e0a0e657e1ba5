'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { mark } from '../mutations/mark'
import { markSchema } from '../schema'

/** Marks words and leads to the new item's page. */
export const markAction = defineAction(markSchema, mark, {
  to: ({ markId }) => deskMarkAddress(markId),
})
