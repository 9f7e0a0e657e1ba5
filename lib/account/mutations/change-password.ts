import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { hashPassword } from '@/lib/platform/password'
import { personPolicy } from '../policy'
import { accountToConfirm, confirmPassword } from './confirm-password'
import { endLinks } from './make-link'
import { refuseGuessable } from './refuse-guessable'

/**
 * Changes the password of the person who asks, who gives the present one; ends their other sessions where they wish so, and
 * any link behind which a new one could be chosen.
 *
 * @throws Invalid where the new one is guessed soon; Refusal `password_wrong`, `too_many_tries`, or `conflict` when it was changed elsewhere meanwhile
 */
export async function changePassword(
  actor: Member,
  input: { readonly currentPassword: string; readonly newPassword: string; readonly everywhereElse: boolean },
): Promise<void> {
  const person = await accountToConfirm(actor.id)
  refuseGuessable('newPassword', input.newPassword, person)
  await confirmPassword(person, actor, input.currentPassword)
  const passwordHash = await hashPassword(input.newPassword)
  await transaction(actor, async (tx) => {
    authorize(personPolicy, actor, 'change password', person)
    const changed = await tx.person.updateMany({
      where: { id: person.id, passwordHash: person.passwordHash, disabledAt: null },
      data: { passwordHash },
    })
    if (changed.count === 0) throw new Refusal('conflict')
    await endLinks(tx, person.id)
    const ended = input.everywhereElse
      ? await tx.session.updateMany({
          where: { personId: person.id, revokedAt: null, id: { not: actor.sessionId } },
          data: { revokedAt: now() },
        })
      : { count: 0 }
    await recordEvent(tx, {
      actor: { kind: 'person', id: person.id },
      verb: 'changed password',
      objectType: 'person',
      objectId: person.id,
      payload: { sessionsEnded: ended.count },
    })
  })
}
