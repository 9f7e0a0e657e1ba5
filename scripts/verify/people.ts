// Whether people are called, and may do, what the record says: it holds a salted hash of both, never the name itself.
import type { Sql } from 'postgres'
import { sha256 } from '@/lib/record/event/rules/public-chain'
import { type Act, actsOn, type ContentFinding } from './acts'

type PersonRow = {
  readonly id: string
  readonly publicName: string
  readonly roles: readonly string[]
  readonly salt: string | null
  readonly acts: readonly Act[]
}

function peopleOf(sql: Sql) {
  return sql.unsafe<PersonRow[]>(`
    SELECT p.id, p.public_name AS "publicName", p.roles::text[] AS roles, p.name_salt AS salt, ${actsOn('person', 'p.id::text')}
    FROM people p WHERE p.kind = 'person' ORDER BY p.created_at, p.id`)
}

/** People whose name or roles were changed past the record. Whoever's name was erased is told by `erasedNames`, and is no finding. */
export async function* peopleFindings(sql: Sql): AsyncGenerator<ContentFinding> {
  for await (const batch of peopleOf(sql).cursor(100)) {
    for (const { id, publicName, roles, salt, acts } of batch) {
      if (salt === null) continue
      const object = `Person ${id}, shown as “${publicName}”,`
      const held = acts.findLast(({ objectSha256 }) => objectSha256 !== null)
      if (!held) yield { code: 'unrecorded', object, what: 'their name' }
      else if (held.objectSha256 !== personHash(salt, publicName, roles))
        yield { code: 'content_changed', object, position: held.position }
    }
  }
}

/** Who is shown under a name with which the record's hash can no longer be compared, because its salt was erased. */
export function erasedNames(sql: Sql): Promise<{ readonly id: string; readonly publicName: string }[]> {
  return sql<{ id: string; publicName: string }[]>`
    SELECT id, public_name AS "publicName" FROM people WHERE kind = 'person' AND name_salt IS NULL ORDER BY created_at, id`
}

/** The same as the database makes (`prisma/functions/account/person_sha256.sql`). */
function personHash(salt: string, publicName: string, roles: readonly string[]): string {
  const held = roles.length === 0 ? null : [...roles].sort().join(' ')
  return sha256(`${salt}\n${JSON.stringify([publicName, held])}`)
}
