import { hash } from '@node-rs/argon2'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Role } from '@/lib/platform/actor'
import type { Transaction } from '@/lib/platform/db'
import { idOf } from './identity'

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
      data: { id, publicName, email, roles: [role], passwordHash: await hash(password, cost) },
    })
    await recordEvent(tx, { actor: { kind: 'system' }, verb: 'added', objectType: 'person', objectId: id })
    made.push(email)
  }
  return made
}
