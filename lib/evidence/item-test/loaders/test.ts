import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskTest } from '../data/desk'

/** One proposal; null (not found) for a visitor, and where there is none. */
export async function loadDeskTest(id: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !isId(id)) return null
  const test = await findDeskTest(actor, id, language)
  return test && { actor, test }
}
