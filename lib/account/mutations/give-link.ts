import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { newToken } from '@/lib/platform/secret-token'
import { lockPerson } from './lock-person'
import { makeLink } from './make-link'

/**
 * An administrator makes a link for somebody who forgot their password: behind it they choose a new one, once, within the hour. Any link of
 * theirs before it stops working; the password that they have goes on until the link is used.
 *
 * @returns the link's secret, to hand over; it cannot be shown again
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `conflict` where they are disabled or have no password yet
 */
export function giveLink(actor: Member, person: string): Promise<{ token: string; publicName: string }> {
  return transaction({ ...actor, changing: person }, async (tx) => {
    const { accepted, disabledAt } = await lockPerson(tx, actor, 'give a link', person)
    if (!accepted || disabledAt !== null) throw new Refusal('conflict')
    const token = newToken()
    const { id } = await makeLink(tx, { personId: person, purpose: 'reset', invitedById: actor.id, token })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'gave a link',
      objectType: 'person',
      objectId: person,
      payload: { invitation: id },
    })
    const { publicName } = await tx.person.findUniqueOrThrow({
      where: { id: person },
      select: { publicName: true },
    })
    return { token, publicName }
  })
}
