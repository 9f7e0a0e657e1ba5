import 'server-only'
import { remembered, tagOf } from '@/lib/platform/cache'
import { currentActor } from '@/lib/platform/session'
import { findComposition } from './data/composition'
import { findDrafts } from './data/drafts'
import { findPublishedRevisions } from './data/published'
import type { CompositionView, DraftEntry } from './types'

/** The judgements of a statement that readers may see, by item and line, oldest first. */
export const loadPublishedRevisions = remembered(
  'published-revisions',
  (slug) => [tagOf.statement(slug)],
  findPublishedRevisions,
)

/**
 * What the composing page of an item shows to whoever is signed in; null (not found) for a visitor, and where there is no such item
 * or party.
 */
export async function loadComposition(
  statement: string,
  reference: string,
  party?: string,
): Promise<CompositionView | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findComposition(actor, statement, reference, party)
}

/**
 * One's own drafts, the one saved last first; a visitor has none.
 */
export async function loadMyDrafts(): Promise<DraftEntry[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findDrafts(actor)
}
