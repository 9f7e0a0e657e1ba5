import 'server-only'
import { type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findDraftPlaces, findDrafts } from '../data/drafts'
import type { DraftEntry } from '../types'

/**
 * A part of one's own drafts, the one saved last first; a visitor has none.
 *
 * @param after the id of the draft that the part follows; null for the list's beginning
 */
export async function loadMyDrafts(after: string | null, language: string): Promise<Part<DraftEntry>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findDraftPlaces(actor)
  const part = partOrFirst(places, { nameOf: (id) => id, after })
  return partWith(part, actor.kind === 'visitor' ? [] : await findDrafts(actor, part.entries, language))
}
