// Brings a database to the newest schema.
import { Failure, messageOf, NO_SPACE_SENTENCE, saysNoSpace } from '../failure.mjs'
import { applyDeclared } from './apply-declared.mjs'
import { bringIntoContexts, bringIntoRooms, inRooms, named, pendingAfter, readEarlier } from './earlier.mjs'
import { grantApplicationRole } from './grants.mjs'
import { appliedNames, applyMigration } from './migration-run.mjs'
import { readMigrations } from './migrations.mjs'
import { withConnection } from './postgres-client.mjs'
import { requireStanding } from './standing.mjs'

/** The names of the project's migrations that the database has not had in full. */
export async function pendingMigrations(ownerUrl) {
  const pending = await withConnection(ownerUrl, (client) => pendingIn(client))
  return pending.map(({ name }) => name)
}

/**
 * Applies what is pending, as the owner, brings functions, views and triggers to what is declared, and grants the application's role its rights.
 *
 * @param {{ ownerUrl: string, appRole?: string }} database
 * @returns {Promise<string[]>} the names of what was applied
 * @throws Failure before anything is touched where this version cannot go on from what the database is (`standing.mjs`)
 */
export async function migrateDatabase({ ownerUrl, appRole }) {
  const applied = await withConnection(ownerUrl, async (client) => {
    await requireStanding(client)
    await bringIntoRooms(client)
    const names = await applyAll(client, await pendingIn(client))
    await bringIntoContexts(client)
    await applyDeclared(client)
    return names
  })
  if (appRole) await grantApplicationRole(ownerUrl, appRole)
  return applied
}

async function pendingIn(client) {
  const [earlier, migrations] = [await readEarlier(), await readMigrations()]
  return pendingAfter(inRooms(named(await appliedNames(client)), earlier), earlier, migrations)
}

async function applyAll(client, migrations) {
  const applied = []
  for (const migration of migrations) {
    try {
      if (await applyMigration(client, migration)) applied.push(migration.name)
    } catch (error) {
      if (saysNoSpace(error)) throw new Failure(NO_SPACE_SENTENCE)
      throw new Failure(
        `The database could not be brought to the newest schema, and is as it was before ${migration.name}: ${messageOf(error)}`,
      )
    }
  }
  return applied
}
