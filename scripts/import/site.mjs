// The site that a package is taken into: its database with the newest form, made where there is none, and never seeded.
import { existsSync } from 'node:fs'
import path from 'node:path'
import { migrateDatabase } from '../database/migrate.mjs'
import { prepareDataFolder } from '../start/data-folder.mjs'
import { startEmbeddedDatabase, visitEmbeddedDatabase } from '../start/embedded-database.mjs'
import { connectGivenDatabase } from '../start/given-database.mjs'
import { webEnvironment } from '../start/prepare.mjs'
import { readSettings } from '../start/settings.mjs'

/** @returns {Promise<NodeJS.ProcessEnv>} what the application is started with, as the owner of the database */
export async function prepareEmptySite() {
  const settings = readSettings(process.env)
  const folder = await prepareDataFolder(settings.dataFolder)
  const database = settings.databaseUrl
    ? await connectGivenDatabase(settings)
    : existsSync(path.join(folder, 'database.json'))
      ? await visitEmbeddedDatabase(folder)
      : await startEmbeddedDatabase(folder)
  await migrateDatabase(database)
  return { ...(await webEnvironment(settings, folder, database)), DATABASE_OWNER_URL: database.ownerUrl }
}
