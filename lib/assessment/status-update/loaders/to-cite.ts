import 'server-only'
import { type Part, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findLinesToCite, findPlacesToCite } from '../data/lines-to-cite'
import { findQuoteInCopy } from '../data/quotes-in-copies'
import type { LineToCite, QuoteInCopy } from '../types'

/**
 * A part of the lines on which a source can be cited, those on which it is said to bear and those that one works on first; none for a visitor.
 *
 * @param typed a reference, or letters of what an item is called or says; '' for all
 * @param after what the line is called that the part follows; null for the list's beginning
 */
export async function loadLinesToCite(
  sourceId: string,
  typed: string,
  after: string | null,
  language: string,
): Promise<Part<LineToCite>> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findPlacesToCite(actor, { sourceId, typed })
  const part = partOrFirst(places, { nameOf: (place) => place, after })
  return partWith(part, actor.kind === 'visitor' ? [] : await findLinesToCite(actor, part.entries, language))
}

/** How words stand in the newest stored copy of a source, for whoever is signed in; null where there is no copy, or no words. */
export async function loadQuoteInCopy(sourceId: string, quote: string): Promise<QuoteInCopy | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [found] = await findQuoteInCopy(actor, { sourceId, quote })
  return found ?? null
}
