import { hash } from '@node-rs/argon2'
import type { Role } from '@/lib/ground/platform/actor'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { idOf } from './identity'
import { sha256Of } from './text-hash'

/** The roles' accounts of the embedded mode: one analyst and one reviewer to try, and a second of each for what needs two people. */
const accounts: readonly { readonly name: string; readonly publicName: string; readonly role: Role }[] = [
  { name: 'admin', publicName: 'Administrator', role: 'administrator' },
  { name: 'reviewer', publicName: 'Reviewer 1', role: 'reviewer' },
  { name: 'reviewer2', publicName: 'Reviewer 2', role: 'reviewer' },
  { name: 'analyst', publicName: 'Analyst 1', role: 'analyst' },
  { name: 'analyst2', publicName: 'Analyst 2', role: 'analyst' },
]

/** Argon2id with the least figures of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** What is kept of a password: how it is hashed, and by what the database knows again what comes of it. */
async function keptOf(password: string) {
  const hashed = await hash(password, cost)
  const end = hashed.lastIndexOf('$')
  const sha256 = sha256Of(hashed.slice(end + 1))
  return { passwordSalt: hashed.slice(0, end), passwordProof: { create: { sha256 } } }
}

/**
 * Makes the accounts that are missing. One that is there stays as it is, password included: a person may have changed it.
 *
 * @returns the addresses of the accounts made
 */
export async function makeAccounts(tx: Transaction, password: string): Promise<string[]> {
  const made: string[] = []
  for (const { name, publicName, role } of accounts) {
    const email = `${name}@suivi.example`
    if (await tx.person.findUnique({ where: { email }, select: { id: true } })) continue
    const id = idOf('person', email)
    await tx.person.create({
      data: { id, publicName, email, roles: [role], ...(await keptOf(password)) },
    })
    await recordEvent(tx, { actor: { kind: 'system' }, verb: 'added', objectType: 'person', objectId: id })
    made.push(email)
  }
  return made
}
