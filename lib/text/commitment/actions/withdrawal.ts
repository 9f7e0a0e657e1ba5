'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskMarkAddress } from '@/lib/text/commitment/noun'
import { proposeWithdrawal } from '../mutations/propose-withdrawal'
import { withdrawalSchema } from '../schema'

/** Proposes to withdraw a public item and leads to its page. */
export const proposeWithdrawalAction = defineAction(withdrawalSchema, proposeWithdrawal, {
  to: (_done, { markId }) => deskMarkAddress(markId),
})
