import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { lockPerson } from './lock-person'

/**
 * An administrator takes back an invitation that nobody has accepted: its link stops working. The person stays on the list, and
 * can be invited again.
 *
 * @param key of the form, by which it is known when it is sent again
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `already_decided` when no invitation is open
 */
export async function revokeInvitation(actor: Member, person: string, key?: string): Promise<void> {
  const by = { ...actor, changing: person }
  await idempotent(by, 'invitation revoked', { key, person }, madeNothing, async (tx) => {
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
    return {}
  })
}
