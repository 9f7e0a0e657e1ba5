'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { approveMark } from '../mutations/approve-mark'
import { markDecisionSchema } from '../schema'

/**
 * Approves a new mark and leads back to its page. Where it was submitted again meanwhile the page says what changed since the reviewer
 * opened it. Fields: `locale`, `markId`, `version`, `contentSha256`.
 */
export const approveMarkAction = defineAction(markDecisionSchema, async (actor, input): Promise<never> => {
  const page = localePath(localeOf(input.locale), `/desk/marks/${input.markId}`)
  try {
    const { statement } = await approveMark(actor, input)
    expireAfter({ objectType: 'commitment', verb: 'published' }, [statement])
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error
    redirect(`${page}?opened=${input.version}`)
  }
  redirect(page)
})
