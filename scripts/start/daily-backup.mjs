// The backups that a running site makes of itself (SUIVI_BACKUP).
import path from 'node:path'
import { sentenceFor } from '../failure.mjs'
import { projectFolder } from '../program.mjs'
import { knownKeys } from './keys.mjs'
import { say } from './say.mjs'

/** Looks once a minute whether one is due, as long as this process runs. */
export async function keepBackups(settings, database) {
  if (!settings.backup) return
  const { backupFolder, dailyBackups, LOOK_EVERY_MS } = await import('../backup/daily.mjs')
  const { makeBackup } = await import('../backup/make.mjs')
  const { secret } = await knownKeys(settings, settings.dataFolder)
  const folder = settings.backup.folder
    ? path.resolve(projectFolder, settings.backup.folder)
    : backupFolder(settings.dataFolder)
  const look = dailyBackups(
    { ...settings.backup, folder },
    {
      make: (file) => makeBackup({ ownerUrl: database.ownerUrl, file, secret }),
      told: say,
      failed: (error) => console.error(`The backup of the day could not be made. ${sentenceFor(error)}`),
    },
  )
  // A long one is not waited for: meanwhile the start looks after the web server.
  void look(new Date())
  setInterval(() => look(new Date()), LOOK_EVERY_MS).unref()
}
