import 'server-only'
import { now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findActivity } from './data/activity'
import { findPosition } from './data/news'
import { findSentBack } from './data/sent-back'
import { findQueue, findSubmission } from './data/submissions'
import { findSourcesToOpen } from './data/to-open'

const latest = 20

/**
 * The desk of whoever is signed in: what awaits review, what came back to them, which sources want opening, what happened, and
 * where the record stood before any of it was read, so that nothing later is missed. A visitor has none: null.
 */
export async function loadDesk() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const madeAt = now().toISOString()
  const position = String(await findPosition())
  const [queue, sentBack, toOpen, activity] = await Promise.all([
    findQueue(actor),
    findSentBack(actor),
    findSourcesToOpen(actor),
    findActivity(actor, latest),
  ])
  return { actor, queue, sentBack, toOpen, activity, position, madeAt }
}

/**
 * One submission with its reviews, and where the record stood before they were read; null (not found) for a visitor and where there is no such revision.
 *
 * @param comparedWithId another revision of the line that the reader had opened before
 */
export async function loadSubmission(revisionId: string, comparedWithId: string | undefined) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(revisionId)) return null
  // First of all where the record stands: what comes while the rest is read is told to the page afterwards.
  const position = String(await findPosition())
  const found = await findSubmission(actor, revisionId, comparedWithId)
  return found && { ...found, actor, position }
}
