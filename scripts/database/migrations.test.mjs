import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { projectFolder } from '../program.mjs'
import { EARLIER } from './earlier.mjs'
import { readMigrations } from './migrations.mjs'

// A migration that has landed is in somebody's database: what it made is changed by another one. The list is written as `sha256sum` writes
// it, and read by `sha256sum -c`: a migration that is to land is added before what stood earlier with `cd prisma && sha256sum migrations/NAME/migration.sql`.
test('every migration has landed as it is, and none that has landed is gone', async () => {
  const landed = await readFile(path.join(projectFolder, 'prisma', 'landed.sha256'), 'utf8')
  const there = (await readMigrations()).map(
    ({ name, checksum }) => `${checksum}  migrations/${name}/migration.sql\n`,
  )
  const earlier = await readFile(path.join(projectFolder, EARLIER))
  const before = `${createHash('sha256').update(earlier).digest('hex')}  ${path.basename(EARLIER)}\n`
  expect([...there, before].join('')).toBe(landed)
})
