import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findComposition } from '../data/composition'
import type { CompositionView } from '../types'

/**
 * What the composing page of an item shows to whoever is signed in; null (not found) for a visitor, and where there is no such item
 * or party.
 */
export async function loadComposition(
  statement: string,
  reference: string,
  party: string | undefined,
  find: string | undefined,
  language: string,
): Promise<CompositionView | null> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? null : findComposition(actor, statement, reference, party, find, language)
}
