import 'server-only'
import type { Member, Role } from '@/lib/ground/platform/actor'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { sameRoles } from '../rules/same-roles'
import { lockPerson } from './lock-person'

/**
 * An administrator gives a person other roles; they act at that person's next request.
 *
 * @param change.was the roles as the administrator saw them
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `conflict` when somebody else changed them meanwhile
 */
export async function changeRoles(
  actor: Member,
  change: { person: string; roles: readonly Role[]; was: readonly Role[]; key?: string | undefined },
): Promise<void> {
  const { person, roles, was } = change
  const by = { ...actor, changing: person }
  await idempotent(by, 'roles changed', change, madeNothing, async (tx) => {
    const { roles: present } = await lockPerson(tx, actor, 'change roles', person)
    if (!sameRoles(present, was)) throw new Refusal('conflict')
    if (sameRoles(present, roles)) return {}
    await tx.person.update({ where: { id: person }, data: { roles: [...roles] }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'changed roles',
      objectType: 'person',
      objectId: person,
      payload: { roles: [...roles].sort().join(' ') },
    })
    return {}
  })
}
