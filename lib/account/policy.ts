import { holds } from '@/lib/platform/actor'
import type { Policy } from '@/lib/platform/authorize'

/** Administrators see who can sign in, and invite. Others are told nothing, not even that there is such a page. */
export const peoplePolicy: Policy<'see' | 'invite', 'people'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'

/** A password is changed by its owner alone. */
export const personPolicy: Policy<'change password', { readonly id: string }> = (actor, _verb, person) =>
  actor.kind === 'member' && actor.id === person.id ? true : 'not_permitted'

/** A session is ended by whoever signed in with it; somebody else's is not found. */
export const sessionPolicy: Policy<'sign out' | 'revoke', { readonly personId: string }> = (
  actor,
  _verb,
  session,
) => (actor.kind === 'member' && actor.id === session.personId ? true : 'not_found')
