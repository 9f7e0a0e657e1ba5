'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { approve } from '../mutations/approve'
import { publishingSchema } from '../schema'

/**
 * Approves a revision and leads back to its page. Where a newer one was submitted meanwhile it leads to that one, which says what
 * changed since the reviewer opened theirs. Fields: `locale`, `revisionId`, `contentSha256`, `fingerprint`.
 */
export const approveAction = defineAction(publishingSchema, async (actor, input): Promise<never> => {
  const pageOf = (id: string) => localePath(localeOf(input.locale), `/desk/reviews/${id}`)
  try {
    const { statement, touched } = await approve(actor, input)
    expireAfter({ objectType: 'revision', verb: 'published' }, [...new Set([statement, ...touched])])
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'stale') throw error
    redirect(`${pageOf(String(error.details.newest))}?opened=${input.revisionId}`)
  }
  redirect(pageOf(input.revisionId))
})
