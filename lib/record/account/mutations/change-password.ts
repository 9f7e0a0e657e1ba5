import 'server-only'
import { createHmac } from 'node:crypto'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing, wasDone } from '@/lib/ground/platform/idempotent'
import { newPassword } from '@/lib/ground/platform/password'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { personPolicy } from '../policy'
import { accountToConfirm, confirmPassword } from './confirm-password'
import { endAccess } from './end-access'
import { refuseGuessable } from './refuse-guessable'

type PasswordInput = {
  readonly currentPassword: string
  readonly newPassword: string
  readonly everywhereElse: boolean
  /** Of the form that it was sent with, by which it is known when it is sent again. */
  readonly key?: string | undefined
}

/**
 * Changes the password of the person who asks, who gives the present one; ends their tokens, any link behind which a new one could be chosen, and
 * their other sessions where they wish so. The same form sent again changes nothing more: the password that was the present one is looked at no longer.
 *
 * @throws Invalid where the new one is guessed soon; Refusal `password_wrong`, `too_many_tries`, or `conflict` when it was changed elsewhere meanwhile; as `idempotent`
 */
export async function changePassword(actor: Member, input: PasswordInput): Promise<void> {
  const sent = sentOf(input)
  if (await wasDone(actor, 'password', sent)) return
  const person = await accountToConfirm(actor.id)
  await refuseGuessable('newPassword', input.newPassword, person)
  const present = await confirmPassword(person, actor, input.currentPassword)
  const { salt, proof } = await newPassword(input.newPassword)
  await idempotent(actor, 'password', sent, madeNothing, async (tx) => {
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
    return {}
  })
}

/**
 * What is kept of the form, as a plain hash: of the new password no more than what nobody can try without the form's key, of which a hash is kept itself, and of the
 * present one nothing.
 */
function sentOf({ key, newPassword: chosen, everywhereElse }: PasswordInput) {
  return {
    key,
    everywhereElse,
    chosen: key && createHmac('sha256', key).update(chosen, 'utf8').digest('hex'),
  }
}
