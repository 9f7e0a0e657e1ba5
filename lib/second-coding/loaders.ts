import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findCoding } from './data/coding'
import { findCodedPairs, findDecided } from './data/figures'
import { findMyCodings } from './data/my-codings'
import { findRequestsOf } from './data/requests'
import { agreementOverTime } from './rules/agreement'
import { latencyOf } from './rules/latency'
import type { MyCodings, RequestsView } from './types'

/** A second judgement for whoever is signed in, with what of the library was searched for; null (not found) for a visitor, and where it is none of theirs. */
export async function loadCoding(requestId: string, find: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(requestId)) return null
  const view = await findCoding(actor, requestId, find, language)
  return view && { actor, view }
}

/** The second judgements asked for of a submission; null for a visitor. */
export async function loadRequestsOf(revisionId: string): Promise<RequestsView | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findRequestsOf(actor, revisionId)
}

/** What is asked of whoever is signed in; nothing of a visitor. */
export async function loadMyCodings(language: string): Promise<MyCodings> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? { asked: [], toReconcile: [] } : findMyCodings(actor, language)
}

/** How far people who judged independently agreed, and how long reviews took, quarter by quarter. */
export const loadFigures = remembered(
  'method-figures',
  () => [tagOf.figures],
  async () => ({
    agreement: agreementOverTime(await findCodedPairs()),
    latency: latencyOf(await findDecided()),
  }),
)
