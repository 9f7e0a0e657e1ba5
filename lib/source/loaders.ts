import 'server-only'
import { currentActor } from '@/lib/platform/session'
import { findDeskSource, findGroups, findSourcesToList } from './data/desk'
import { findEntries, findEntriesById } from './data/find'
import type { SourceEntryView, SourceToList } from './types'

/** A source as signed-in people see it, with the names that independence groups have; null (not found) for a visitor and where there is none. */
export async function loadDeskSource(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [source, groups] = await Promise.all([findDeskSource(actor, id), findGroups(actor)])
  return source && { actor, source, groups }
}

/** The sources that await a second person, oldest first; a visitor has none. */
export async function loadSourcesToList(): Promise<SourceToList[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findSourcesToList(actor)
}

/** The sources of the whole library that answer to what was typed; a visitor finds none. */
export async function loadFoundSources(typed: string): Promise<SourceEntryView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' || typed.trim() === '' ? [] : findEntries(typed)
}

/** One source as lists name it; null for a visitor and where there is none. */
export async function loadSourceEntry(id: string): Promise<SourceEntryView | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [entry] = await findEntriesById([id])
  return entry ?? null
}
