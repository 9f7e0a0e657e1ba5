import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findMyCodings } from '../data/my-codings'
import type { MyCodings } from '../types'

/** What is asked of whoever is signed in; nothing of a visitor. */
export async function loadMyCodings(language: string): Promise<MyCodings> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? { asked: [], toReconcile: [] } : findMyCodings(actor, language)
}
