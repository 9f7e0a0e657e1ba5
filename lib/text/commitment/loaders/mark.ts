import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findMark, findMarkAt } from '../data/marks'

/** One mark and who asks; null (not found) for a visitor and where there is none. */
export async function loadMark(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const mark = await findMark(actor, id)
  return mark && { actor, mark }
}

/** One mark by its reference and who asks; null (not found) for a visitor and where there is none. */
export async function loadMarkAt(slug: string, reference: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mark = await findMarkAt(actor, slug, reference)
  return mark && { actor, mark }
}
