import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { findActs, findPeople } from '../data/people'
import { findTokens } from '../data/tokens'
import { peoplePolicy } from '../policy'
import type { ActsView, PersonView, TokenView } from '../types'

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
