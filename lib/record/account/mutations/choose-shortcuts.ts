import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { transaction } from '@/lib/ground/platform/db'
import { personPolicy } from '../policy'

/** Turns single keys on or off on all pages of the person who asks. No event: how one's own pages behave is no act on the record. */
export function chooseShortcuts(actor: Member, shortcuts: boolean): Promise<void> {
  return transaction(actor, async (tx) => {
    authorize(personPolicy, actor, 'choose shortcuts', actor)
    await tx.person.update({ where: { id: actor.id }, data: { shortcuts }, select: { id: true } })
  })
}
