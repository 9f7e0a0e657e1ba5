'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { decisionSchema } from '@/lib/review/schema'
import { REVIEWABLES } from '../mutations/reviewables'
import { workAddress } from '../rules/work-address'

/**
 * Takes a reviewer's decision on anything that is under review, and leads back to its page. Where it was submitted again since the reviewer
 * opened it nothing is decided, and the page shows what changed. Fields are those of `decisionSchema`.
 */
export const decideAction = defineAction(decisionSchema, async (actor, input): Promise<never> => {
  const page = localePath(localeOf(input.locale), workAddress(input))
  try {
    const { act, slugs, isPublic } = await REVIEWABLES[input.noun].decide(actor, input)
    expireAfter(act, slugs, isPublic)
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error
    redirect(`${page}?opened=${input.version}`)
  }
  redirect(page)
})
