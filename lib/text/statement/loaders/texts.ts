import 'server-only'
import { type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findStatementPlaces } from '../data/statements'
import { findMarkableTexts } from '../data/texts'
import type { MarkableText } from '../types'

/**
 * A part of the texts in whose passages words can be annotated, the newest first; a visitor has none.
 *
 * @param after the address of the statement that the part follows; null for the beginning
 */
export async function loadMarkableTexts(after: string | null, language: string): Promise<Part<MarkableText>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findStatementPlaces()
  const part = partOrFirst(places, { nameOf: (slug) => slug, after })
  return partWith(part, await findMarkableTexts(part.entries, language))
}
