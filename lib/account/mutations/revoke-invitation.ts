import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { lockPerson } from './lock-person'

/**
 * An administrator takes back an invitation that nobody has accepted: its link stops working. The person stays on the list, and
 * can be invited again.
 *
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `already_decided` when no invitation is open
 */
export function revokeInvitation(actor: Member, person: string): Promise<void> {
  return transaction({ ...actor, changing: person }, async (tx) => {
    await lockPerson(tx, actor, 'revoke invitation', person)
    const moment = now()
    const revoked = await tx.invitation.updateManyAndReturn({
      where: { personId: person, usedAt: null, revokedAt: null, expiresAt: { gt: moment } },
      data: { revokedAt: moment },
      select: { id: true },
    })
    const [invitation] = revoked
    if (!invitation) throw new Refusal('already_decided')
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'revoked',
      objectType: 'invitation',
      objectId: invitation.id,
      payload: { person },
    })
  })
}
