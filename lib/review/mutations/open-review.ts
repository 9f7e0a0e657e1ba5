import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { pendingClassings } from '@/lib/source/data/classings'
import type { RevisionOfLine, WholeLine } from '@/lib/status-update/data/line'
import { findSourceFacts } from '@/lib/status-update/data/sources'
import { lockLineOf } from '@/lib/status-update/mutations/lock-line'
import { authorsOf } from '@/lib/status-update/rules/authors'
import { judgementInputOf } from '@/lib/status-update/rules/input'
import { wasPublished } from '@/lib/status-update/rules/lineage'
import { awaitsSecond } from '../data/awaiting-second'
import { may, type ReviewVerb } from '../policy'
import { newerThatStands, refusalOf } from '../rules'

/** A decision as the reviewer's form sends it: on which revision, on which exact text, and why. */
export type Decision = {
  readonly revisionId: string
  /** The hash of the text that was shown. */
  readonly contentSha256: string
  /** ISO time at which the page was read: what is said of a cited source later was not before the reviewer. */
  readonly readAt: string
  readonly reason?: string
}

/**
 * Begins a review: takes the revision's line for this transaction and refuses whatever stands in the way of the decision.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `signed_out` (disabled meanwhile); `item_withdrawn`; by the rules `stale` (`details.newest`: the id of the line's
 *   newest revision that stands), `already_decided`, `coding_open`, `reason_missing`, `rules_unmet`, `quotes_missing`; `conflict` where something was said of a cited
 *   source after the page was read, since publishing makes that public too
 */
export async function openReview(
  tx: Transaction,
  reviewer: Member,
  verb: ReviewVerb,
  decision: Decision,
): Promise<{ line: WholeLine; revision: RevisionOfLine }> {
  const line = await lockLineOf(tx, decision.revisionId)
  const revision = line.revisions.find(({ id }) => id === decision.revisionId)
  if (!revision) throw new Refusal('not_found')
  const standing = newerThatStands(revision, line.revisions) ?? revision
  const submitted = line.revisions.map((each) => ({ ...each, submittedBy: each.authorId }))
  authorize(may, reviewer, verb, { authors: authorsOf(revision.number, submitted) })
  if (line.item.withdrawn) throw new Refusal('item_withdrawn')

  const sources = await findSourceFacts(
    tx,
    revision.citations.map(({ sourceId }) => sourceId),
  )
  const refusal = refusalOf(
    verb,
    {
      opened: revision.number,
      newest: standing.number,
      state: revision.state,
      interim: revision.interim,
      approvals: revision.approvedBy,
      awaitsSecond: await awaitsSecond(line.id, tx),
      input: judgementInputOf(
        revision,
        line.item,
        line.item.statement,
        sources,
        line.revisions.filter(wasPublished),
      ),
    },
    { reviewer: reviewer.id, reason: decision.reason ?? null },
  )
  const sawAnother = revision.contentSha256 !== decision.contentSha256
  if (refusal === 'stale' || sawAnother) throw new Refusal('stale', { newest: standing.id })
  if (refusal !== null) throw new Refusal(refusal)
  if (verb !== 'send_back') await refuseUnread(tx, revision, decision.readAt)
  return { line, revision }
}

/** Publishing accepts what was said of the cited sources, so the reviewer must have had all of it before them. */
async function refuseUnread(tx: Transaction, revision: RevisionOfLine, readAt: string): Promise<void> {
  const cited = revision.citations.map(({ sourceId }) => sourceId)
  const pending = [...(await pendingClassings(tx, cited)).values()].flat()
  // The page took the time before it read: what was said within that very millisecond it may have missed.
  if (pending.some(({ at }) => at >= readAt)) throw new Refusal('conflict')
}
