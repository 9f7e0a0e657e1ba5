import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findSourceWork } from '../data/source-work'
import type { SourceWorkView } from '../rules/readiness'

/** What a source is cited for, for whoever is signed in; nothing for a visitor. */
export async function loadSourceWork(sourceId: string, language: string): Promise<SourceWorkView> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? { lines: [], drafts: [] } : findSourceWork(actor, sourceId, language)
}
