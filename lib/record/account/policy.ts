import { holds } from '@/lib/ground/platform/actor'
import type { Policy } from '@/lib/ground/platform/authorize'

/** Administrators see who can sign in, and invite. Others are told nothing, not even that there is such a page. */
export const peoplePolicy: Policy<'see' | 'invite', 'people'> = (actor) =>
  holds(actor, 'administrator') ? true : 'not_permitted'

/** A password is changed, and how one's pages behave is chosen, by its owner alone. */
export const personPolicy: Policy<
  'change password' | 'choose shortcuts' | 'put away steps',
  { readonly id: string }
> = (actor, _verb, person) => (actor.kind === 'member' && actor.id === person.id ? true : 'not_permitted')

/** A session is ended by whoever signed in with it; somebody else's is not found. */
export const sessionPolicy: Policy<'sign out' | 'revoke', { readonly personId: string }> = (
  actor,
  _verb,
  session,
) => (actor.kind === 'member' && actor.id === session.personId ? true : 'not_found')

/** Tokens are made by their owner alone, and revoked by them or an administrator; anybody else's is not found. */
export const tokenPolicy: Policy<'make' | 'revoke', { readonly personId: string }> = (actor, verb, token) => {
  if (actor.kind === 'member' && actor.id === token.personId) return true
  return verb === 'revoke' && holds(actor, 'administrator') ? true : 'not_found'
}

/**
 * What an administrator decides on other people's access. Nobody changes or disables themselves, so that one who holds the keys
 * always remains.
 */
export const accessPolicy: Policy<
  'change roles' | 'disable' | 'enable' | 'revoke invitation' | 'give a link',
  { readonly id: string }
> = (actor, _verb, person) => {
  if (!holds(actor, 'administrator')) return 'not_permitted'
  return actor.id === person.id ? 'own_account' : true
}

/** Whoever is signed in is seen where they work by others who are; nobody says it for somebody else. */
export const presencePolicy: Policy<'come' | 'leave', { readonly personId: string }> = (
  actor,
  _verb,
  presence,
) => (actor.kind === 'member' && actor.id === presence.personId ? true : 'not_permitted')
