'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { approve } from '../mutations/approve'
import { sendBack } from '../mutations/send-back'
import { showAsProvisional } from '../mutations/show-as-provisional'
import { publishingSchema, sendBackSchema } from '../schema'

/** Where a newer revision was submitted meanwhile, its page says what changed since the reviewer opened theirs. */
const publishing = {
  to: (_done: unknown, { revisionId }: { readonly revisionId: string }) => `/desk/reviews/${revisionId}`,
  redirectIfStale: (
    { newest }: Readonly<Record<string, string | number>>,
    { revisionId }: { readonly revisionId: string },
  ) => `/desk/reviews/${newest}?opened=${revisionId}`,
}

/** Approves a revision and leads back to its page, or to the newer one. */
export const approveAction = defineAction(publishingSchema, approve, publishing)

/** Shows a revision to readers as provisional and leads back to its page, or to the newer one. */
export const showAsProvisionalAction = defineAction(publishingSchema, showAsProvisional, publishing)

/** Sends a revision back with a reason and leads back to its page, which names the next one to read. */
export const sendBackAction = defineAction(sendBackSchema, sendBack, {
  to: (_done, { revisionId }) => `/desk/reviews/${revisionId}`,
})
