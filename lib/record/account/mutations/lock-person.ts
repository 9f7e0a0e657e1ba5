import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { accessPolicy } from '../policy'

/**
 * Holds a person and every administrator until the transaction ends, and lets on only whoever is one still: of two administrators
 * who disable each other at the same moment, one succeeds.
 *
 * @throws Refusal `not_permitted`, `own_account`, or `not_found` where there is no such person (the import is none)
 */
export async function lockPerson(
  tx: Transaction,
  actor: Member,
  verb: Parameters<typeof accessPolicy>[1],
  personId: string,
): Promise<LockedPerson> {
  authorize(accessPolicy, actor, verb, { id: personId })
  const rows = await tx.$queryRaw<(LockedPerson & { id: string; administers: boolean })[]>`
    SELECT id, roles::text[] AS roles, disabled_at AS "disabledAt", password_salt IS NOT NULL AS accepted,
           'administrator' = ANY(roles) AND disabled_at IS NULL AS administers
      FROM people
     WHERE kind = 'person' AND (id = ${personId}::uuid OR 'administrator' = ANY(roles))
     ORDER BY id FOR UPDATE`
  if (!rows.some((row) => row.id === actor.id && row.administers)) throw new Refusal('not_permitted')
  const person = rows.find((row) => row.id === personId)
  if (!person) throw new Refusal('not_found')
  return person
}

export type LockedPerson = {
  readonly roles: readonly string[]
  readonly disabledAt: Date | null
  /** Whether they have accepted an invitation, and so chosen a password. */
  readonly accepted: boolean
}
