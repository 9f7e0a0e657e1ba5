import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findEntriesById } from '../data/find'
import type { SourceEntryView } from '../types'

/** One source as lists name it; null for a visitor and where there is none. */
export async function loadSourceEntry(id: string): Promise<SourceEntryView | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [entry] = await findEntriesById([id])
  return entry ?? null
}
