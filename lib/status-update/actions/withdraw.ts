'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { withdraw } from '../mutations/withdraw'
import { revisionSchema } from '../schema'

/** Withdraws one's own submitted revision and leads to the desk. Fields: `locale`, `revisionId`. */
export const withdrawAction = defineAction(revisionSchema, async (actor, input): Promise<never> => {
  const { statement, isPublic } = await withdraw(actor, input)
  expireAfter({ objectType: 'revision', verb: 'withdrew' }, [statement], isPublic)
  redirect(localePath(localeOf(input.locale), '/desk'))
})
