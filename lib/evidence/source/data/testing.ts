import 'server-only'
import type { Client } from 'pg'
import type { TestDatabase } from '@/lib/ground/platform/testing'
import { withConnection } from '@/scripts/database/postgres-client.mjs'

/** The triggers that keep what a library comes to and how items stand, on a table. */
const keeping = `SELECT t.tgname AS name FROM pg_trigger t JOIN pg_proc p ON p.oid = t.tgfoid
  WHERE t.tgrelid = $1::regclass AND p.proname LIKE '%\\_moves\\_its\\_%'`

/**
 * Writes, for a test, what nobody brought about step by step: what holds the ways in which things become public is put aside for some tables
 * meanwhile. Libraries are kept all the same.
 */
export function pastGuards(
  ownerUrl: string,
  tables: readonly string[],
  write: string | ((client: Client) => Promise<unknown>),
): Promise<void> {
  return withConnection(ownerUrl, async (client: Client) => {
    for (const table of tables) {
      await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
      const { rows } = await client.query<{ name: string }>(keeping, [table])
      for (const { name } of rows) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER ${name}`)
    }
    await (typeof write === 'string' ? client.query(write) : write(client))
    for (const table of tables) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`)
  })
}

/** A source that readers see and nothing uses, written as nobody brought it about step by step. */
export function madeSource({ owner }: Pick<TestDatabase, 'owner'>, number: number, said: object = {}) {
  const url = `https://example.org/${number}`
  return owner.source.create({
    data: {
      ...{
        id: `S${number}`,
        number,
        url,
        canonicalUrl: url,
        title: 'Test document',
        titleBasis: 'described',
      },
      ...{ publisher: 'Test', language: 'en', type: 'media', seen: 'excerpt', listedAt: new Date(), ...said },
    },
  })
}
