import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findEntries } from '../data/find'
import type { SourceEntryView } from '../types'

/** The sources of the whole library that answer to what was typed; a visitor finds none. */
export async function loadFoundSources(typed: string): Promise<SourceEntryView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' || typed.trim() === '' ? [] : findEntries(typed)
}
