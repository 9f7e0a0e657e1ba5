import 'server-only'
import type { Member, Role } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { isDuplicate } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { secretOfForm } from '@/lib/ground/platform/secret-token'
import { peoplePolicy } from '../policy'
import { issueInvitation } from './issue-invitation'

/**
 * An administrator adds a person, who chooses a password behind a link that works once, for seven days. The same form sent
 * twice adds one, and gives the same link.
 *
 * @returns the link's secret, to hand over; it cannot be shown again
 * @throws Refusal `not_permitted`, `address_taken`; as `idempotent`
 */
export async function invite(
  actor: Member,
  person: {
    readonly email: string
    readonly publicName: string
    readonly roles: readonly Role[]
    readonly key?: string | undefined
  },
): Promise<{ token: string }> {
  try {
    // The secret is kept nowhere, so that of a form with a key is made from the key: sent again, it leads to the same one.
    const token = secretOfForm('invitation', person.key)
    await idempotent(actor, 'invitation', person, madeOne, (tx) => {
      authorize(peoplePolicy, actor, 'invite', 'people')
      return issueInvitation(tx, person, actor.id, token)
    })
    return { token }
  } catch (error) {
    // Two administrators at the same moment: the database keeps addresses apart.
    if (isDuplicate(error)) throw new Refusal('address_taken')
    throw error
  }
}
