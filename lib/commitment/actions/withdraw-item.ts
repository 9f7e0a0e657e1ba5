'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { withdrawItem } from '../mutations/withdraw-item'
import { withdrawalDecisionSchema } from '../schema'

/** Agrees to a proposal: the item is withdrawn, and its marker public. Fields: `locale`, `markId`, `withdrawalId`. */
export const withdrawItemAction = defineAction(
  withdrawalDecisionSchema,
  async (actor, input): Promise<never> => {
    const { statement } = await withdrawItem(actor, input)
    expireAfter({ objectType: 'commitment', verb: 'withdrew' }, [statement])
    redirect(localePath(localeOf(input.locale), `/desk/marks/${input.markId}`))
  },
)
