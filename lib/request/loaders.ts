import 'server-only'
import { holds } from '@/lib/platform/actor'
import { dayOf, now } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findDeskRequest, findRequests } from './data/desk'
import { findRequestSubject, findSubjectNames } from './data/subjects'
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
export async function loadDeskRequest(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const today = dayOf(now())
  const request = await findDeskRequest(actor, id, today, language)
  return request && { actor, request, today }
}

/**
 * What a request that is put down is about: the statement of that address, or the only one; null for a visitor.
 *
 * @returns `names` of all statements, to choose from where it is none of them
 */
export async function loadRequestSubject(asked: string | null, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayDraft = requestPolicy(actor, 'draft', { authorId: actor.id, unread: [] }) === true
  const names = mayDraft ? await findSubjectNames(language) : []
  const only = names.length === 1 ? names[0]?.slug : undefined
  const slug = names.find((each) => each.slug === asked)?.slug ?? only
  const statement = slug === undefined ? null : await findRequestSubject(slug, language)
  return { actor, mayDraft, statement, names }
}
