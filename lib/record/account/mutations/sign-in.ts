import 'server-only'
import { db, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { proofOf } from '@/lib/ground/platform/password'
import { giveBack } from '@/lib/ground/platform/rate-limit'
import type { StartedSession } from '../types'
import { newSession, recordSession } from './start-session'
import { countTry, rememberNetwork, type Trying } from './try'

/**
 * Signs somebody in. A visitor asks, so no policy can be asked: the password is the right. Unknown addresses, people
 * who have not chosen a password, disabled people and wrong passwords get the same answer after the same work. What comes of the password is
 * computed outside the transaction, so that guessing holds no connection, and compared by the database, which begins no session without it.
 *
 * @throws Refusal `sign_in_failed`, or `too_many_tries` before anything is compared
 */
export async function signIn(input: {
  readonly email: string
  readonly password: string
  readonly trying: Trying
  readonly userAgent: string | null
}): Promise<StartedSession> {
  const tried = await countTry(input.email, input.trying)
  const person = await db().person.findUnique({
    where: { email: input.email.toLowerCase() },
    select: { id: true, passwordSalt: true },
  })
  const proof = await proofOf(input.password, person?.passwordSalt ?? null)
  if (!person) throw new Refusal('sign_in_failed')
  return transaction('system', async (tx) => {
    const { secret, device, began, expiresAt } = newSession(input.userAgent)
    // Disabled, or the password changed, while it was computed: then it was not right.
    const [answer] = await tx.$queryRaw<{ id: string | null }[]>`
      SELECT suivi_sign_in(${person.id}::uuid, ${proof}, ${secret}, ${device}, ${began}::timestamptz, ${expiresAt}::timestamptz)::text AS id`
    if (!answer?.id) throw new Refusal('sign_in_failed')
    const session = { id: answer.id, personId: person.id, secret, expiresAt }
    await giveBack(tx, tried)
    await rememberNetwork(tx, input.email, input.trying)
    await recordSession(tx, session)
    return session
  })
}
