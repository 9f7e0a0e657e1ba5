import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { endAccess } from './end-access'
import { lockPerson } from './lock-person'

/**
 * An administrator keeps a person from signing in: every device is signed out, and no link and no token of theirs works any more. Their work
 * stays under their name. It takes effect at that person's next request.
 *
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `already_decided` when they are disabled already
 */
export function disablePerson(actor: Member, person: string): Promise<void> {
  return transaction({ ...actor, changing: person }, async (tx) => {
    const { disabledAt } = await lockPerson(tx, actor, 'disable', person)
    if (disabledAt !== null) throw new Refusal('already_decided')
    const moment = now()
    await tx.person.update({ where: { id: person }, data: { disabledAt: moment }, select: { id: true } })
    await endAccess(tx, { personId: person, by: actor, sessions: 'all', moment })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'disabled',
      objectType: 'person',
      objectId: person,
    })
  })
}
