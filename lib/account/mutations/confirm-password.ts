import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { db, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { isPassword } from '@/lib/platform/password'
import { giveBack } from '@/lib/platform/rate-limit'
import { countTry } from './try'

/** An account, with what its password is compared with. @throws Refusal `not_permitted` where it has no address */
export async function accountToConfirm(id: string) {
  const person = await db().person.findUnique({
    where: { id },
    select: { id: true, email: true, publicName: true, passwordHash: true },
  })
  if (!person?.email) throw new Refusal('not_permitted')
  return { ...person, email: person.email }
}

/**
 * Has somebody who is signed in give their password again, before what an open device alone must not do. It is compared outside of any
 * transaction, and a right one counts as no try.
 *
 * @throws Refusal `password_wrong`, `too_many_tries`, `signed_out`
 */
export async function confirmPassword(
  person: { readonly email: string; readonly passwordHash: string | null },
  actor: Member,
  password: string,
): Promise<void> {
  const tried = await countTry(person.email, { device: 'known' })
  if (!(await isPassword(password, person.passwordHash))) throw new Refusal('password_wrong')
  await transaction(actor, (tx) => giveBack(tx, tried))
}
