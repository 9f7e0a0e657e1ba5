import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findPlacesOfWords, type SoughtWords } from '../data/places-of-words'
import type { PlaceOfWords } from '../types'

/** Where in our own texts words stand that are withheld of a source; for a reviewer, and nothing for anybody else. */
export async function loadPlacesOfWords(
  sourceId: string,
  sought: readonly SoughtWords[],
): Promise<readonly PlaceOfWords[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findPlacesOfWords(actor, { sourceId, sought })
}
