import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { Proof } from '@/lib/ground/platform/proof'
import { memberOf, type RoleAccount, type TestDatabase, testPassword } from '@/lib/ground/platform/testing'
import { signIn } from './sign-in'

/**
 * For tests only: somebody of a seeded database who signed in as people do, so that a session that was begun stands behind their acts, and the
 * record of them is in order.
 *
 * @param database of which `db()` is the application
 */
export async function signedIn(database: Pick<TestDatabase, 'owner'>, name: RoleAccount): Promise<Member> {
  const member = await memberOf(database, name)
  const { id, secret } = await signIn({
    ...{ email: `${name}@suivi.example`, password: testPassword, userAgent: null },
    trying: { device: 'known' },
  })
  return { ...member, sessionId: id, proof: new Proof(secret) }
}
