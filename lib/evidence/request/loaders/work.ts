import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { currentActor } from '@/lib/ground/platform/session'
import { findRequests } from '../data/desk'
import { isOpen } from '../rules/standing'
import type { RequestEntry } from '../types'

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
