import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findMarking } from '../data/marking'

/** What is needed to mark words of a passage; null (not found) for a visitor and where there is no such passage. */
export async function loadMarking(slug: string, passage: number) {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findMarking(actor, slug, passage)
}
