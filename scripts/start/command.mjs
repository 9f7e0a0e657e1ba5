// What a command beside the running site needs: the database and the environment, without starting a site.
import { withConnection } from '../database/postgres-client.mjs'
import { requireStanding } from '../database/standing.mjs'
import { Failure } from '../failure.mjs'
import { prepareDataFolder } from './data-folder.mjs'
import { visitEmbeddedDatabase } from './embedded-database.mjs'
import { connectGivenDatabase } from './given-database.mjs'
import { webEnvironment } from './prepare.mjs'
import { readSettings } from './settings.mjs'

/** The database, in whatever form it is. */
export async function connectForCommand() {
  const settings = readSettings(process.env)
  const folder = await prepareDataFolder(settings.dataFolder)
  const database = settings.databaseUrl
    ? await connectGivenDatabase(settings)
    : await visitEmbeddedDatabase(folder)
  return { settings, folder, database }
}

/**
 * @param {{ signs?: boolean }} [options] as of `webEnvironment`
 * @returns {Promise<{ env: NodeJS.ProcessEnv, publicUrl: string, ownerUrl: string }>}
 */
export async function prepareForCommand(options) {
  const { settings, folder, database } = await connectForCommand()
  if ((await withConnection(database.ownerUrl, requireStanding)).length > 0) {
    throw new Failure('The database does not have its newest form yet: run npm start first.')
  }
  return {
    env: await webEnvironment(settings, folder, database, options),
    publicUrl: settings.publicUrl,
    ownerUrl: database.ownerUrl,
  }
}
