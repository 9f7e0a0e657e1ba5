// For tests of what reading costs: what is asked of the database, and what it answers, is counted on the way.
import { afterAll } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/lib/ground/platform/testing'
import { countedConnection } from '@/scripts/bench/wire.mjs'

/** The starter dossier in a database of the test file, as `ownDatabase`, with what counts. To be awaited at the top of the file. */
export async function countedDatabase(): Promise<{
  readonly database: TestDatabase
  readonly wire: Awaited<ReturnType<typeof countedConnection>>
}> {
  const database = await freshDatabase({ seeded: true })
  const wire = await countedConnection(database.appUrl)
  process.env.DATABASE_URL = wire.url
  afterAll(async () => {
    await database.close()
    await wire.close()
  })
  return { database, wire }
}
