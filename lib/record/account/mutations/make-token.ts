import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { secretOfForm, tokenHash } from '@/lib/ground/platform/secret-token'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { tokenPolicy } from '../policy'
import { MOST_TOKENS, tokenOf } from '../rules/token'
import type { Fault, TokenInput } from '../schema'
import { accountToConfirm, confirmPassword } from './confirm-password'

const day = 24 * 60 * 60_000

/**
 * Makes a token with which programs of the person who asks write for them, within its scopes. They give their password again. The same form sent
 * twice makes one, and gives the same.
 *
 * @returns the token; it cannot be shown again
 * @throws Invalid `tokenName` where as many work as may; Refusal `password_wrong`, `too_many_tries`; as `idempotent`
 */
export async function makeToken(actor: Member, input: TokenInput): Promise<{ token: string }> {
  const { key, tokenName: name, scopes, days, currentPassword } = input
  const person = await accountToConfirm(actor.id)
  await confirmPassword(person, actor, currentPassword)
  const token = tokenOf(secretOfForm('token', key))
  // What a form said is kept as a plain hash: the password is none of it.
  await idempotent(actor, 'token', { key, name, scopes, days }, madeOne, async (tx) => {
    authorize(tokenPolicy, actor, 'make', { personId: actor.id })
    await refuseChanged(tx, person)
    await refuseMany(tx, actor.id)
    const createdAt = now()
    const { id } = await tx.personalToken.create({
      data: {
        ...{ personId: actor.id, name, scopes: [...scopes], createdAt },
        tokenHash: tokenHash(token),
        expiresAt: new Date(createdAt.getTime() + days * day),
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'added',
      objectType: 'token',
      objectId: id,
    })
    return { id }
  })
  return { token }
}

/** Of a password that is changed at the same moment: what ends tokens then waits for this one, or this one is none. */
async function refuseChanged(
  tx: Transaction,
  { id, passwordSalt }: Awaited<ReturnType<typeof accountToConfirm>>,
): Promise<void> {
  const same = await tx.$queryRaw<unknown[]>`
    SELECT id FROM people WHERE id = ${id}::uuid AND password_salt = ${passwordSalt} FOR SHARE`
  if (same.length === 0) throw new Refusal('password_wrong')
}

async function refuseMany(tx: Transaction, personId: string): Promise<void> {
  const working = await tx.personalToken.count({
    where: { personId, revokedAt: null, expiresAt: { gt: now() } },
  })
  const many: Fault = 'tokens_many'
  if (working >= MOST_TOKENS) throw new Invalid({ tokenName: [many] })
}
