import 'server-only'
import type { Member, Role } from '@/lib/platform/actor'
import { isId } from '@/lib/platform/id'
import { currentActor } from '@/lib/platform/session'
import { findActs, findAddress, findDevices, findInvitation, findPeople, findToursSeen } from './data/people'
import { countTokens, findTokens } from './data/tokens'
import { peoplePolicy } from './policy'
import type { ActsView, InvitationView, PersonView, ProfileView, TokenView } from './types'

/** Everybody who can sign in, for administrators; null for anybody else, who gets "not found". */
export async function loadPeople(): Promise<{ me: Member; people: PersonView[] } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || peoplePolicy(actor, 'see', 'people') !== true) return null
  return { me: actor, people: await findPeople() }
}

/**
 * What somebody did, with the tokens of theirs, for administrators; null for anybody else, and where there is no such person.
 *
 * @param before position in the record from which the page goes on, as in its address
 */
export async function loadActs(
  personId: string,
  before: string | undefined,
): Promise<{ me: Member; found: ActsView; tokens: TokenView[] } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || peoplePolicy(actor, 'see', 'people') !== true) return null
  if (!isId(personId)) return null
  if (before !== undefined && !/^[1-9]\d{0,14}$/.test(before)) return null
  const [found, tokens] = await Promise.all([
    findActs(actor.id, personId, before === undefined ? null : Number(before)),
    findTokens(personId),
  ])
  return found && { me: actor, found, tokens }
}

/** What the person who asks sees of themselves; null for a visitor, who is led to sign in. */
export async function loadProfile(): Promise<{ me: Member; profile: ProfileView } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [email, devices, tokens] = await Promise.all([
    findAddress(actor.id),
    findDevices(actor.id, actor.sessionId),
    countTokens(actor.id),
  ])
  return { me: actor, profile: { email: email ?? '', devices, tokens } }
}

/** The tokens of whoever asks; null for a visitor, who is led to sign in. */
export async function loadTokens(): Promise<{ me: Member; email: string; tokens: TokenView[] } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [email, tokens] = await Promise.all([findAddress(actor.id), findTokens(actor.id)])
  return { me: actor, email: email ?? '', tokens }
}

/** The invitation behind a link, or null when the link does not work (any more). */
export function loadInvitation(token: string): Promise<InvitationView | null> {
  return findInvitation(token)
}

/** The roles of whoever asks, each with whether its first steps are still shown; a visitor has none. */
export async function loadFirstSteps(): Promise<{ role: Role; shown: boolean }[]> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return []
  const seen = await findToursSeen(actor.id)
  return actor.roles.map((role) => ({ role, shown: !seen.includes(role) }))
}
