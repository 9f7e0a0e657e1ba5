'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { codingAddress } from '@/lib/statement/rules/addresses'
import { reconcile } from '../mutations/reconcile'
import { reconcileSchema } from '../schema'

/**
 * Decides between two judgements and leads back to both. Fields: `locale`, `requestId`, `firstSha256`, `secondSha256`, `outcome`, `reason`.
 */
export const reconcileAction = defineAction(reconcileSchema, async (actor, input): Promise<never> => {
  const { statement } = await reconcile(actor, input)
  expireAfter({ objectType: 'coding', verb: 'reconciled' }, [statement])
  redirect(localePath(localeOf(input.locale), codingAddress(input.requestId)))
})
