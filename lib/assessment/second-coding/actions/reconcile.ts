'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { codingAddress } from '@/lib/text/statement/rules/addresses'
import { reconcile } from '../mutations/reconcile'
import { reconcileSchema } from '../schema'

/** Decides between two judgements and leads back to both. */
export const reconcileAction = defineAction(reconcileSchema, reconcile, {
  to: (_done, { requestId }) => codingAddress(requestId),
})
