import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { lockPerson } from './lock-person'

/**
 * An administrator lets a disabled person sign in again, with the password and the roles that they had. Devices stay signed out,
 * and an invitation that was not accepted has to be made anew.
 *
 * @param key of the form, by which it is known when it is sent again
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `already_decided` when they are not disabled
 */
export async function enablePerson(actor: Member, person: string, key?: string): Promise<void> {
  const by = { ...actor, changing: person }
  await idempotent(by, 'person enabled', { key, person }, madeNothing, async (tx) => {
    const { disabledAt } = await lockPerson(tx, actor, 'enable', person)
    if (disabledAt === null) throw new Refusal('already_decided')
    await tx.person.update({ where: { id: person }, data: { disabledAt: null }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'enabled',
      objectType: 'person',
      objectId: person,
    })
    return {}
  })
}
