'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { discardDraft } from '../mutations/discard-draft'
import { ownDraftSchema } from '../schema'

/** Discards one's own draft and leads to the desk. Fields: `locale`, `statement`, `reference`, `party`, `version`. */
export const discardDraftAction = defineAction(ownDraftSchema, async (actor, input): Promise<never> => {
  await discardDraft(actor, input)
  redirect(localePath(localeOf(input.locale), '/desk'))
})
