import 'server-only'
import { findReady } from '@/lib/assessment/status-review/data/ready'
import { findSubmission } from '@/lib/assessment/status-review/data/submissions'
import { readyFirst } from '@/lib/assessment/status-review/rules/submissions'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { findQuotesInCopies } from '@/lib/assessment/status-update/data/quotes-in-copies'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findPosition } from '../data/news'
import { findToReadAfter } from '../data/queue'

/**
 * One submission with its reviews, how its quotes stand in the stored copies, what awaits reading after it, and where the record stood before they were read; null (not found) for a visitor and where there is no such revision.
 *
 * @param comparedWithId another revision of the line that the reader had opened before
 */
export async function loadSubmission(
  revisionId: string,
  comparedWithId: string | undefined,
  language: string,
) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(revisionId)) return null
  // First of all where the record stands: what comes while the rest is read is told to the page afterwards.
  const position = String(await findPosition())
  const kept = await findKeptFrom(actor.id)
  const [found, after] = await Promise.all([
    findSubmission(actor, revisionId, comparedWithId, kept, language),
    findToReadAfter(actor, revisionId, kept.revisions),
  ])
  if (!found) return null
  // Whoever decided goes on with what can be approved, where some of what comes next can.
  const [next = null] = readyFirst(after, await findReady(actor, after))
  return {
    ...found,
    quotes: await findQuotesInCopies(actor, quotesIn(found.submission)),
    actor,
    position,
    next,
  }
}

/** The quotes of a submission, by the numbers of its citations. */
function quotesIn({ revision }: SubmissionView) {
  return revision.citations.flatMap(({ number, sourceId, quote }) =>
    quote === null ? [] : [{ name: String(number), sourceId, quote }],
  )
}
