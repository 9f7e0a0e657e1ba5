import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { secretOfForm } from '@/lib/ground/platform/secret-token'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { lockPerson } from './lock-person'
import { makeLink } from './make-link'

/**
 * An administrator makes a link for somebody who forgot their password: behind it they choose a new one, once, within the hour. Any link of
 * theirs before it stops working; the password that they have goes on until the link is used. The same form sent twice makes one link.
 *
 * @returns the link's secret, to hand over; it cannot be shown again
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `conflict` where they are disabled or have no password yet; as `idempotent`
 */
export async function giveLink(
  actor: Member,
  form: { readonly person: string; readonly key?: string | undefined },
): Promise<{ token: string; publicName: string }> {
  const { person, key } = form
  const token = secretOfForm('reset', key)
  const giver = { ...actor, changing: person }
  await idempotent(giver, 'reset link', form, madeOne, async (tx) => {
    const { accepted, disabledAt } = await lockPerson(tx, actor, 'give a link', person)
    if (!accepted || disabledAt !== null) throw new Refusal('conflict')
    const { id } = await makeLink(tx, { personId: person, purpose: 'reset', invitedById: actor.id, token })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'gave a link',
      objectType: 'person',
      objectId: person,
      payload: { invitation: id },
    })
    return { id }
  })
  const { publicName } = await db().person.findUniqueOrThrow({
    where: { id: person },
    select: { publicName: true },
  })
  return { token, publicName }
}
