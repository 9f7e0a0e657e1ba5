import { afterAll, beforeAll, expect, it } from 'vitest'
import { freshDatabase, type TestDatabase } from '@/lib/ground/platform/testing'
import { countedConnection } from '@/scripts/bench/wire.mjs'
import { readQuery } from '../rules/query'
import { findResults } from './results'

// A question asks the database for its words, for all that has them, and for how that is shown: each place by itself took a dozen statements.

let database: TestDatabase
let wire: Awaited<ReturnType<typeof countedConnection>>

beforeAll(async () => {
  database = await freshDatabase({ seeded: true })
  wire = await countedConnection(database.appUrl)
  process.env.DATABASE_URL = wire.url
})
afterAll(async () => {
  await database.close()
  await wire.close()
})

async function statementsFor(text: string): Promise<{ places: number; statements: number }> {
  wire.taken()
  const question = { text, group: null, page: 1 }
  const { groups } = await findResults(question, readQuery(text), null, 'everyone', { language: 'fr' })
  return { places: groups.length, statements: wire.taken().statements }
}

it('a question takes three statements, in however many places its words stand', async () => {
  const wide = await statementsFor('migration')
  expect(wide.places).toBeGreaterThan(4)
  expect(wide.statements).toBe(3)
  expect(await statementsFor('visas')).toMatchObject({ statements: 3 })
})
