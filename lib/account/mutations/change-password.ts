import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { newPassword } from '@/lib/platform/password'
import { personPolicy } from '../policy'
import { accountToConfirm, confirmPassword } from './confirm-password'
import { endAccess } from './end-access'
import { refuseGuessable } from './refuse-guessable'

/**
 * Changes the password of the person who asks, who gives the present one; ends their tokens, any link behind which a new one could be chosen, and
 * their other sessions where they wish so.
 *
 * @throws Invalid where the new one is guessed soon; Refusal `password_wrong`, `too_many_tries`, or `conflict` when it was changed elsewhere meanwhile
 */
export async function changePassword(
  actor: Member,
  input: { readonly currentPassword: string; readonly newPassword: string; readonly everywhereElse: boolean },
): Promise<void> {
  const person = await accountToConfirm(actor.id)
  await refuseGuessable('newPassword', input.newPassword, person)
  const present = await confirmPassword(person, actor, input.currentPassword)
  const { salt, proof } = await newPassword(input.newPassword)
  await transaction(actor, async (tx) => {
    authorize(personPolicy, actor, 'change password', person)
    const [answer] = await tx.$queryRaw<{ changed: boolean }[]>`
      SELECT suivi_change_password(${present}, ${salt}, ${proof}) AS changed`
    if (answer?.changed !== true) throw new Refusal('conflict')
    const ended = await endAccess(tx, {
      ...{ personId: person.id, by: actor },
      sessions: input.everywhereElse ? { but: actor.sessionId } : 'none',
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: person.id },
      verb: 'changed password',
      objectType: 'person',
      objectId: person.id,
      payload: ended,
    })
  })
}
