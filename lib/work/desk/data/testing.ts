import 'server-only'
import { findSubmission, findWaiting } from '@/lib/assessment/status-review/data/submissions'
import { findSourcesToOpen, findWanted } from '@/lib/assessment/status-review/data/to-open'
import type { PublishingDecision } from '@/lib/assessment/status-review/mutations/open-review'
import type { SourceToOpen, SubmissionView } from '@/lib/assessment/status-review/types'
import type { Member } from '@/lib/ground/platform/actor'
import { findQueue } from './queue'

/** For tests: everything that awaits review, as the desk would show it part by part. */
export async function wholeQueue(actor: Member): Promise<SubmissionView[]> {
  const places = await findQueue(actor)
  return findWaiting(
    actor,
    places.map(({ id }) => id),
  )
}

/** For tests: every source whose exact words are wanted, likewise. */
export async function everySourceToOpen(actor: Member): Promise<SourceToOpen[]> {
  const wanted = await findWanted(actor)
  return findSourcesToOpen(
    actor,
    wanted.map(({ id }) => id),
  )
}

/** For tests: a decision as the form on the reviewer's page would send it, on what the page shows at this moment. */
export async function asShownTo(reviewer: Member, revisionId: string): Promise<PublishingDecision> {
  const found = await findSubmission(reviewer, revisionId, undefined)
  if (!found) throw new Error('the reviewer sees no such submission')
  const { revision, fingerprint } = found.submission
  return { revisionId, contentSha256: revision.contentSha256, fingerprint }
}
