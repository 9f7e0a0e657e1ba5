import 'server-only'
import { isId } from '@/lib/platform/id'
import { keepForPage, keptForPage } from '@/lib/platform/page-cookie'
import { afterOf, ENTRIES_ON_DESK, partOrFirst, partWith } from '@/lib/platform/parts'
import { currentActor } from '@/lib/platform/session'
import { findCommentsOn, findCommentsOnDraft, findSharing } from './data/guest-comments'
import { findLinkPlaces, findLinks } from './data/own-links'
import { findPrivatePage } from './data/private-page'
import { findSharable } from './data/sharable'
import { followLink } from './mutations/follow-link'
import { givesLinks } from './policy'
import { NO_PRIVATE_PAGE, PROOF, privateAddress } from './rules/private-link'
import type { ReviewedWork } from './rules/shared-nouns'
import { sharedWork } from './schema'
import type { GuestCommentView, PrivatePageView, Sharing } from './types'

/** What stands behind a private link, for whoever has followed it, asked anew each time; null where that opens nothing, whatever the reason. */
export async function loadPrivatePage(id: string, language: string): Promise<PrivatePageView | null> {
  if (!isId(id)) return null
  return findPrivatePage({ id, proof: await keptForPage(PROOF) }, await currentActor(), language)
}

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

/** The work that a new link can be to, as an address names it; null (not found) where there is none that they may show. */
export async function loadSharable(asked: Readonly<Record<string, unknown>>, language: string) {
  const actor = await currentActor()
  const named = sharedWork.safeParse(asked)
  if (actor.kind === 'visitor' || !named.success) return null
  const work = await findSharable(actor, named.data, language)
  return work && { actor, named: named.data, work }
}

/** What guests wrote of a submitted judgement; nothing for who does not read it. */
export async function loadGuestComments(revisionId: string): Promise<readonly GuestCommentView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findCommentsOn(actor, revisionId)
}

/** What the page of each of some notes, marks and translations says of links to it; nothing to a visitor. */
export async function loadSharing(works: readonly ReviewedWork[]): Promise<readonly Sharing[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findSharing(actor, works)
}

/** What guests wrote of one's own draft. */
export async function loadGuestCommentsOnDraft(line: {
  slug: string
  reference: string
  party: string
}): Promise<readonly GuestCommentView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findCommentsOnDraft(actor, line)
}

/**
 * Follows a private link, and gives the browser what it keeps for the page that it is led to.
 *
 * @param isLook whether only what is there is asked
 * @returns the address of that page, without a language
 */
export async function followPrivateLink(token: string, isLook: boolean): Promise<string> {
  const letIn = await followLink(token, await currentActor(), isLook)
  if (!letIn) return NO_PRIVATE_PAGE
  const path = privateAddress(letIn.id)
  await keepForPage({ name: PROOF, path }, letIn.proof, letIn.until)
  return path
}
