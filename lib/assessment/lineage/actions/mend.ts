'use server'

import { deskLinkAddress } from '@/lib/assessment/lineage/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { fitContent } from '../mutations/fit-content'
import { linkReview } from '../mutations/link-review'
import { mendSchema } from '../schema'

/** Submits a link again after it came back, and leads to its page. */
export const mendLinkAction = defineAction(
  mendSchema,
  (actor, { linkId: id, version, ...said }) =>
    linkReview.submit(actor, { id, version }, ({ later }) => fitContent(later, said)),
  { to: (_done, { linkId }) => deskLinkAddress(linkId) },
)
