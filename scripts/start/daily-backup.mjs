// The backups that a running site makes of itself (SUIVI_BACKUP).
import path from 'node:path'
import { sentenceFor } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { knownKeys } from './keys.mjs'
import { say } from './say.mjs'

/** While the database is away nobody can ask there, and nobody can be told: at the next look. */
const isAway = () => false

/** Looks once a minute whether one is due, as long as this process runs. */
export async function keepBackups(settings, database) {
  if (!settings.backup) return
  const { backupFolder, dailyBackups, LOOK_EVERY_MS } = await import('../backup/daily.mjs')
  const { makeBackup } = await import('../backup/make.mjs')
  const { isAskedFor, tellFailed, tellMade } = await import('../backup/tell.mjs')
  const { secret } = await knownKeys(settings, settings.dataFolder)
  const folder = settings.backup.folder
    ? path.resolve(projectFolder, settings.backup.folder)
    : backupFolder(settings.dataFolder)
  const look = dailyBackups(
    { ...settings.backup, folder },
    {
      make: (file) => makeBackup({ ownerUrl: database.ownerUrl, file, secret }),
      told: say,
      made: () => tellMade(database.ownerUrl).then(() => true, isAway),
      isAskedFor: () => isAskedFor(database.ownerUrl).catch(isAway),
      failed: async (error) => {
        console.error(`The backup of the day could not be made. ${sentenceFor(error)}`)
        // Where the database cannot be told either, the log has to do until the next try.
        await tellFailed(database.ownerUrl, error).catch((untold) => console.error(sentenceFor(untold)))
      },
    },
  )
  // A long one is not waited for: meanwhile the start looks after the web server.
  void look(new Date())
  setInterval(() => look(new Date()), LOOK_EVERY_MS).unref()
}
