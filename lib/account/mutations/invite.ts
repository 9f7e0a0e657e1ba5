import 'server-only'
import type { Member, Role } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { isDuplicate, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { peoplePolicy } from '../policy'
import { issueInvitation } from './issue-invitation'

/**
 * An administrator adds a person, who chooses a password behind a link that works once, for seven days.
 *
 * @returns the link's secret, to hand over; it cannot be shown again
 * @throws Refusal `not_permitted`, `address_taken`
 */
export async function invite(
  actor: Member,
  person: { readonly email: string; readonly publicName: string; readonly roles: readonly Role[] },
): Promise<{ token: string }> {
  try {
    return await transaction(actor, async (tx) => {
      authorize(peoplePolicy, actor, 'invite', 'people')
      return { token: await issueInvitation(tx, person, actor.id) }
    })
  } catch (error) {
    // Two administrators at the same moment: the database keeps addresses apart.
    if (isDuplicate(error)) throw new Refusal('address_taken')
    throw error
  }
}
