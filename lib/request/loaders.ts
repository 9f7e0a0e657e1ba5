import 'server-only'
import { holds } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findDeskRequest, findRequests } from './data/desk'
import { findRequestSubjects } from './data/subjects'
import { requestPolicy } from './policy'
import { isOpen } from './rules/standing'
import type { RequestEntry } from './types'

/** The requests of the desk, and whether whoever asks may put one down; null (not found) for a visitor. */
export async function loadDeskRequests() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const entries = await findRequests(actor, dayOf(now()))
  const mayDraft = requestPolicy(actor, 'draft', { authorId: actor.id, unread: [] }) === true
  return { actor, entries, mayDraft }
}

/** What of the requests concerns whoever asks today: their own that are not answered yet, and what a reviewer may read. A visitor has none. */
export async function loadRequestWork(): Promise<{ mine: RequestEntry[]; toRead: RequestEntry[] }> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return { mine: [], toRead: [] }
  const entries = await findRequests(actor, dayOf(now()))
  return {
    mine: entries.filter(
      ({ isMine, standing }) => isMine && (isOpen(standing) || standing.state === 'draft'),
    ),
    toRead: holds(actor, 'reviewer') ? entries.filter((entry) => entry.awaitsReading && !entry.isMine) : [],
  }
}

/** One request of the desk; null (not found) for a visitor, and where there is none. */
export async function loadDeskRequest(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const today = dayOf(now())
  const request = await findDeskRequest(actor, id, today)
  return request && { actor, request, today }
}

/** What the form that puts a request down offers; null for a visitor. */
export async function loadRequestSubjects() {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayDraft = requestPolicy(actor, 'draft', { authorId: actor.id, unread: [] }) === true
  return { actor, mayDraft, subjects: mayDraft ? await findRequestSubjects() : [] }
}
