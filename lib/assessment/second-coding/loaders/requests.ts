import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findRequestsOf } from '../data/requests'
import type { RequestsView } from '../types'

/** The second judgements asked for of a submission; null for a visitor. */
export async function loadRequestsOf(revisionId: string): Promise<RequestsView | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findRequestsOf(actor, revisionId)
}
