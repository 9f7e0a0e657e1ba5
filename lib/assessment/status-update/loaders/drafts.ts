import 'server-only'
import { type AskedPart, type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findDraftPlaces, findDrafts } from '../data/drafts'
import type { DraftEntry } from '../types'

/**
 * A part of one's own drafts, the one saved last first; a visitor has none.
 *
 * @param asked which part, after a draft by its id
 */
export async function loadMyDrafts(asked: AskedPart, language: string): Promise<Part<DraftEntry>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findDraftPlaces(actor)
  const part = partOrFirst(places, { nameOf: (id) => id, ...asked })
  return partWith(part, actor.kind === 'visitor' ? [] : await findDrafts(actor, part.entries, language))
}
