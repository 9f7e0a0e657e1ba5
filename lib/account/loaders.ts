import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { currentActor } from '@/lib/platform/session'
import { findAddress, findDevices, findInvitation, findPeople } from './data'
import { peoplePolicy } from './policy'
import type { InvitationView, PersonView, ProfileView } from './types'

/** Everybody who can sign in, for administrators; null for anybody else, who gets "not found". */
export async function loadPeople(): Promise<{ me: Member; people: PersonView[] } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor' || peoplePolicy(actor, 'see', 'people') !== true) return null
  return { me: actor, people: await findPeople() }
}

/** What the person who asks sees of themselves; null for a visitor, who is led to sign in. */
export async function loadProfile(): Promise<{ me: Member; profile: ProfileView } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [email, devices] = await Promise.all([findAddress(actor.id), findDevices(actor.id, actor.sessionId)])
  return { me: actor, profile: { email: email ?? '', devices } }
}

/** The invitation behind a link, or null when the link does not work (any more). */
export function loadInvitation(token: string): Promise<InvitationView | null> {
  return findInvitation(token)
}
