'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { Refusal } from '@/lib/platform/errors'
import { showAsProvisional } from '../mutations/show-as-provisional'
import { publishingSchema } from '../schema'

/**
 * Shows a revision to readers as provisional and leads back to its page; to the newer one where there is one by now.
 * Fields: `locale`, `revisionId`, `contentSha256`, `fingerprint`.
 */
export const showAsProvisionalAction = defineAction(
  publishingSchema,
  async (actor, input): Promise<never> => {
    const pageOf = (id: string) => localePath(localeOf(input.locale), `/desk/reviews/${id}`)
    try {
      const { statement, touched } = await showAsProvisional(actor, input)
      expireAfter({ objectType: 'revision', verb: 'showed as interim' }, [
        ...new Set([statement, ...touched]),
      ])
    } catch (error) {
      if (!(error instanceof Refusal) || error.code !== 'stale') throw error
      redirect(`${pageOf(String(error.details.newest))}?opened=${input.revisionId}`)
    }
    redirect(pageOf(input.revisionId))
  },
)
