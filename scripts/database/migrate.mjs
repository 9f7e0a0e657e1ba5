// Brings a database to the newest schema.
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { grantApplicationRole } from './grants.mjs'
import { withConnection } from './postgres-client.mjs'
import { prismaSentence, runPrisma } from './prisma-command.mjs'

const migrationsFolder = path.join(projectFolder, 'prisma', 'migrations')

/** The names of the project's migrations that the database has not had in full. */
export async function pendingMigrations(ownerUrl) {
  const entries = await readdir(migrationsFolder, { withFileTypes: true })
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name)
  const applied = await withConnection(ownerUrl, async (client) => {
    const { rows: found } = await client.query(`SELECT to_regclass('public._prisma_migrations') AS known`)
    if (!found[0].known) return new Set()
    const { rows } = await client.query(
      'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL',
    )
    return new Set(rows.map((row) => row.migration_name))
  })
  return names.filter((name) => !applied.has(name)).sort()
}

/** Applies what is pending, as the owner, and grants the application's role its rights. */
export async function migrateDatabase({ ownerUrl, appRole }) {
  const pending = await pendingMigrations(ownerUrl)
  if (pending.length > 0) {
    const { code, output } = await runPrisma(['migrate', 'deploy'], { DATABASE_OWNER_URL: ownerUrl })
    if (code !== 0)
      throw new Failure(prismaSentence('The database could not be brought to the newest schema', output))
  }
  if (appRole) await grantApplicationRole(ownerUrl, appRole)
  return pending
}
