import 'server-only'
import { now } from '@/lib/platform/clock'
import { db, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { isPassword } from '@/lib/platform/password'
import { giveBack } from '@/lib/platform/rate-limit'
import type { StartedSession } from '../types'
import { startSession } from './start-session'
import { countTry, rememberNetwork, type Trying } from './try'

/**
 * Signs somebody in. A visitor asks, so no policy can be asked: the password is the right. Unknown addresses, people
 * who have not chosen a password, disabled people and wrong passwords get the same answer after the same work. The hash is
 * compared outside the transaction, so that guessing holds no connection.
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
    select: { id: true, passwordHash: true },
  })
  const right = await isPassword(input.password, person?.passwordHash ?? null)
  if (!person || !right) throw new Refusal('sign_in_failed')
  return transaction('system', async (tx) => {
    // Disabled, or the password changed, while it was compared: then it was not right. The person's row stays locked, so that
    // a change of password that ends all other sessions ends this one too.
    const still = await tx.person.updateMany({
      where: { id: person.id, passwordHash: person.passwordHash, disabledAt: null },
      data: { lastSignedInAt: now() },
    })
    if (still.count === 0) throw new Refusal('sign_in_failed')
    await giveBack(tx, tried)
    await rememberNetwork(tx, input.email, input.trying)
    return startSession(tx, person.id, input.userAgent)
  })
}
