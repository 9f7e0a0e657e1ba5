'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { withdraw } from '../mutations/withdraw'
import { revisionSchema } from '../schema'

/** Withdraws one's own submitted revision and leads to the desk. */
export const withdrawAction = defineAction(revisionSchema, withdraw, {
  to: () => '/desk',
})
