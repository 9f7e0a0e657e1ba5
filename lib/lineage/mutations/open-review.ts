import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'
import { isOpen } from '../rules/lifecycle'
import type { DecisionInput } from '../schema'
import { type LockedLink, lockLink } from './lock-link'

/** A decision as the reviewer's form sends it: on which link, in which exact words. */
export type LinkDecision = Pick<DecisionInput, 'linkId' | 'version' | 'contentSha256'>

/**
 * Begins a review: takes the link for this transaction and refuses whatever stands in the way of the decision.
 *
 * @throws Refusal `not_found`, `not_permitted`, `own_work`, `stale` (it says something else than was shown), `already_decided`
 */
export async function openReview(
  tx: Transaction,
  reviewer: Member,
  verb: 'approve' | 'send_back',
  { linkId, version, contentSha256 }: LinkDecision,
): Promise<LockedLink> {
  const link = await lockLink(tx, linkId)
  authorize(may, reviewer, verb, link)
  if (link.version !== version || link.contentSha256 !== contentSha256) throw new Refusal('stale')
  if (!isOpen(verb, link.state)) throw new Refusal('already_decided')
  return link
}
