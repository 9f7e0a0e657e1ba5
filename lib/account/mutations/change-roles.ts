import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member, Role } from '@/lib/platform/actor'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { sameRoles } from '../rules/same-roles'
import { lockPerson } from './lock-person'

/**
 * An administrator gives a person other roles; they act at that person's next request.
 *
 * @param change.was the roles as the administrator saw them
 * @throws Refusal `not_permitted`, `own_account`, `not_found`, or `conflict` when somebody else changed them meanwhile
 */
export function changeRoles(
  actor: Member,
  { person, roles, was }: { person: string; roles: readonly Role[]; was: readonly Role[] },
): Promise<void> {
  return transaction({ ...actor, changing: person }, async (tx) => {
    const { roles: present } = await lockPerson(tx, actor, 'change roles', person)
    if (!sameRoles(present, was)) throw new Refusal('conflict')
    if (sameRoles(present, roles)) return
    await tx.person.update({ where: { id: person }, data: { roles: [...roles] }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'changed roles',
      objectType: 'person',
      objectId: person,
      payload: { roles: [...roles].sort().join(' ') },
    })
  })
}
