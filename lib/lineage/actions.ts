'use server'

import { defineAction } from '@/lib/platform/define-action'
import { deskLinkAddress } from '@/lib/statement/rules/addresses'
import { fitContent } from './mutations/fit-content'
import { linkReview } from './mutations/link-review'
import { proposeLink } from './mutations/propose-link'
import { mendSchema, proposeSchema } from './schema'

/** Proposes a link and leads to its page. */
export const proposeLinkAction = defineAction(proposeSchema, proposeLink, {
  to: ({ id }) => deskLinkAddress(id),
})

/** Submits a link again after it came back, and leads to its page. */
export const mendLinkAction = defineAction(
  mendSchema,
  (actor, { linkId: id, version, ...said }) =>
    linkReview.submit(actor, { id, version }, ({ later }) => fitContent(later, said)),
  { to: (_done, { linkId }) => deskLinkAddress(linkId) },
)
