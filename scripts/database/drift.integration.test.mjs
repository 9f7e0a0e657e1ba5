import { expect, test } from 'vitest'
import { runPrisma } from './prisma-command.mjs'

// What the migrations make and the schema does not name, the next `migrate dev` would drop: columns for search and their indexes are
// written by hand.
test('the schema names everything that the migrations make', { timeout: 60_000 }, async () => {
  const compared = ['migrate', 'diff', '--from-config-datasource', '--to-schema', 'prisma/schema', '--script']
  const { code, output } = await runPrisma(compared)
  expect(output).toContain('This is an empty migration.')
  expect(code).toBe(0)
})
