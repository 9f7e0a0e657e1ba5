import 'server-only'
import { afterOf, ENTRIES_ON_DESK, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findLinkPlaces, findLinks } from '../data/own-links'
import { givesLinks } from '../policy'

/**
 * A part of the links of whoever is signed in; null (not found) for a visitor, and who gives none.
 *
 * @param after the id of the link that the part follows; null for the list's beginning
 */
export async function loadPrivateLinks(after: string | null, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !givesLinks(actor)) return null
  const part = partOrFirst(await findLinkPlaces(actor), { nameOf, after })
  return { actor, part: partWith(part, await findLinks(actor, part.entries, language)) }
}

/** The part of that list that holds a link: the one that it follows, '' for the list's beginning; null where it is none of theirs. */
export async function loadAfterOfPrivateLink(id: string): Promise<string | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || !givesLinks(actor)) return null
  return afterOf(await findLinkPlaces(actor), id, { nameOf, most: ENTRIES_ON_DESK })
}

const nameOf = (id: string) => id
