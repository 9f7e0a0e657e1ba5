// For journeys: makes one of every kind of thing public (make-public.ts) in the database of a site that runs, by two people of its seed.
import pg from 'pg'
import type { Member, Role } from '@/lib/platform/actor'
import { disconnect } from '@/lib/platform/db'
import { makePublic } from './make-public'

const owner = new pg.Client({ connectionString: process.env.DATABASE_OWNER_URL })

async function memberOf(name: string): Promise<Member> {
  const { rows } = await owner.query<{ id: string; publicName: string; roles: Role[] }>(
    `SELECT id, public_name AS "publicName", roles::text[] AS roles FROM people WHERE email = $1`,
    [`${name}@suivi.example`],
  )
  const [person] = rows
  if (!person) throw new Error(`there is no ${name}`)
  await owner.query(
    `INSERT INTO sessions (id, person_id, device_name, expires_at) VALUES ($1, $1, 'A test', '2100-01-01') ON CONFLICT DO NOTHING`,
    [person.id],
  )
  return { kind: 'member', sessionId: person.id, ...person }
}

await owner.connect()
await makePublic({ analyst: await memberOf('analyst'), reviewer: await memberOf('reviewer') })
await owner.end()
await disconnect()
