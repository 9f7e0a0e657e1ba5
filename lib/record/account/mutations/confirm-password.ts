import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { db, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { proofOf } from '@/lib/ground/platform/password'
import { giveBack } from '@/lib/ground/platform/rate-limit'
import { countTry } from './try'

/** An account, with what its password is compared with. @throws Refusal `not_permitted` where it has no address */
export async function accountToConfirm(id: string) {
  const person = await db().person.findUnique({
    where: { id },
    select: { id: true, email: true, publicName: true, passwordSalt: true },
  })
  if (!person?.email) throw new Refusal('not_permitted')
  return { ...person, email: person.email }
}

/**
 * Has somebody who is signed in give their password again, before what an open device alone must not do. It is compared outside of any
 * transaction, and a right one counts as no try.
 *
 * @returns the proof that they know it
 * @throws Refusal `password_wrong`, `too_many_tries`, `signed_out`
 */
export async function confirmPassword(
  person: { readonly id: string; readonly email: string; readonly passwordSalt: string | null },
  actor: Member,
  password: string,
): Promise<string> {
  const tried = await countTry(person.email, { device: 'known' })
  const proof = await proofOf(password, person.passwordSalt)
  const [known] = await db().$queryRaw<{ fits: boolean }[]>`
    SELECT suivi_password_fits(${person.id}::uuid, ${proof}) AS fits`
  if (known?.fits !== true) throw new Refusal('password_wrong')
  await transaction(actor, (tx) => giveBack(tx, tried))
  return proof
}
