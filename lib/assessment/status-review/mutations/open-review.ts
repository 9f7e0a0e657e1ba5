import 'server-only'
import type { RevisionOfLine, WholeLine } from '@/lib/assessment/status-update/data/line'
import { findSourceFacts } from '@/lib/assessment/status-update/data/sources'
import { lockLineOf } from '@/lib/assessment/status-update/mutations/lock-line'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import { asReadBy } from '@/lib/assessment/status-update/rules/fingerprint'
import { judgementInputOf } from '@/lib/assessment/status-update/rules/input'
import { wasPublished } from '@/lib/assessment/status-update/rules/lineage'
import { findUnsigned } from '@/lib/evidence/source/data/unsigned'
import type { SignedSource } from '@/lib/evidence/source/types'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { awaitsSecond } from '../data/awaiting-second'
import { may, type ReviewVerb } from '../policy'
import { newerThatStands, refusalOf } from '../rules/submissions'

/** A decision as the reviewer's form sends it: on which revision, on which exact text, and why. */
export type Decision = {
  readonly revisionId: string
  /** The hash of the text that was shown. */
  readonly contentSha256: string
  readonly reason?: string
  /** Of the form that it was sent with, by which it is known when it is sent again. */
  readonly key?: string | undefined
}

/** A decision that makes something public: it names all of that by its fingerprint (`asReadBy`), as the page showed it. */
export type PublishingDecision = Decision & { readonly fingerprint: string }

/**
 * Begins a review: takes the revision's line for this transaction and refuses whatever stands in the way of the decision.
 *
 * @param found of an approval whether the stored copies show its quotes (`findFoundQuotesOf`); whoever sends back, or shows as provisional, is held
 *   up by nothing of this
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `signed_out` (disabled meanwhile); `item_withdrawn`; by the rules `stale` (`details.newest`: the id of the line's
 *   newest revision that stands), `already_decided`, `coding_open`, `reason_missing`, `rules_unmet`, `quotes_missing`, `quotes_unexplained`
 */
export async function openReview(
  tx: Transaction,
  reviewer: Member,
  verb: ReviewVerb,
  decision: Decision,
  found?: ReadonlyMap<number, boolean>,
): Promise<{ line: WholeLine; revision: RevisionOfLine; kept: readonly string[] }> {
  const line = await lockLineOf(tx, decision.revisionId)
  const revision = line.revisions.find(({ id }) => id === decision.revisionId)
  if (!revision) throw new Refusal('not_found')
  const standing = newerThatStands(revision, line.revisions) ?? revision
  authorize(may, reviewer, verb, { authors: authorsOf(revision.number, line.revisions) })
  if (line.item.withdrawn) throw new Refusal('item_withdrawn')

  // What is kept from the reviewer is neither weighed nor signed: their page shows none of it.
  const kept = (await findKeptFrom(reviewer.id, tx)).classings
  const sources = await findSourceFacts(tx, citedIn(revision), kept)
  const refusal = refusalOf(
    verb,
    {
      opened: revision.number,
      newest: standing.number,
      state: revision.state,
      provisional: revision.provisional,
      approvals: revision.approvedBy,
      awaitsSecond: await awaitsSecond(line.id, tx),
      input: judgementInputOf(
        revision,
        line.item,
        line.item.statement,
        sources,
        line.revisions.filter(wasPublished),
        found,
      ),
    },
    { reviewer: reviewer.id, reason: decision.reason ?? null },
  )
  const sawAnother = revision.contentSha256 !== decision.contentSha256
  if (refusal === 'stale' || sawAnother) throw new Refusal('stale', { newest: standing.id })
  if (refusal !== null) throw new Refusal(refusal)
  return { line, revision, kept }
}

/**
 * As `openReview`, for a decision that makes something public: on exactly what the page showed. The sources are held until the transaction
 * ends.
 *
 * @returns also what it signs of the sources
 * @throws Refusal also `stale` where something else would become public than the page showed (`details.newest` is then the revision itself)
 */
export async function openToPublish(
  tx: Transaction,
  reviewer: Member,
  verb: Exclude<ReviewVerb, 'send_back'>,
  decision: PublishingDecision,
  found?: ReadonlyMap<number, boolean>,
): Promise<{ line: WholeLine; revision: RevisionOfLine; signed: readonly SignedSource[] }> {
  const { line, revision, kept } = await openReview(tx, reviewer, verb, decision, found)
  const read = asReadBy(reviewer.id, revision, await findUnsigned(tx, citedIn(revision), kept))
  if (read.fingerprint !== decision.fingerprint) throw new Refusal('stale', { newest: revision.id })
  return { line, revision, signed: read.signed }
}

function citedIn({ citations }: RevisionOfLine): string[] {
  return citations.map(({ sourceId }) => sourceId)
}
