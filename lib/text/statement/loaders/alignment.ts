import 'server-only'
import { holds } from '@/lib/ground/platform/actor'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findAlignmentWork } from '../data/alignment-work'

/** One alignment and who asks; null (not found) where there is none, and for whoever neither is a reviewer nor made it. */
export async function loadAlignmentWork(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const work = await findAlignmentWork(actor, id, language)
  return work && (work.isMine || holds(actor, 'reviewer')) ? { actor, work } : null
}
