import 'server-only'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findMarking } from './data/marking'
import { findMark, findMarkAt } from './data/marks'

/** What is needed to mark words of a passage; null (not found) for a visitor and where there is no such passage. */
export async function loadMarking(slug: string, passage: number) {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findMarking(actor, slug, passage)
}

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
