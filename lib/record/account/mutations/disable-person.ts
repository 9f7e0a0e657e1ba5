import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { endAccess } from './end-access'
import { lockPerson } from './lock-person'

/**
 * An administrator keeps a person from signing in: every device is signed out, and no link and no token of theirs works any more. Their work
 * stays under their name. It takes effect at that person's next request.
 *
 * @param key of the form, by which it is known when it is sent again
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `already_decided` when they are disabled already
 */
export async function disablePerson(actor: Member, person: string, key?: string): Promise<void> {
  const by = { ...actor, changing: person }
  await idempotent(by, 'person disabled', { key, person }, madeNothing, async (tx) => {
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
    return {}
  })
}
