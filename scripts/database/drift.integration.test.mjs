import { expect, test } from 'vitest'
import { differenceToSchema } from './prisma-engine.mjs'

// What the migrations make and the schema does not name, Prisma's next migration would drop: columns for search and their indexes are
// written by hand. Where the two differ this prints what Prisma would do.
test('the schema names everything that the migrations make', { timeout: 60_000 }, async () => {
  expect(await differenceToSchema(process.env.DATABASE_OWNER_URL)).toBe('-- This is an empty migration.\n')
})
