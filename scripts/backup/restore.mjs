// Restores a backup into an empty place, and says whether the record in it is in order.
import { migrateDatabase } from '../database/migrate.mjs'
import { Failure } from '../failure.mjs'
import { runTypeScript } from '../program.mjs'
import { prepareDataFolder, writeKept } from '../start/data-folder.mjs'
import { startEmbeddedDatabase } from '../start/embedded-database.mjs'
import { connectGivenDatabase } from '../start/given-database.mjs'
import { knownKeys } from '../start/keys.mjs'
import { holdDataFolder } from '../start/only-one.mjs'
import { clearRestoreMark, markRestore, restoreMark } from '../start/unfinished-restore.mjs'
import { readBackupFile } from './file.mjs'
import { loadBackup, migrationsFor } from './load.mjs'
import { keysToBring, requireEmptyPlace } from './place.mjs'

/**
 * Everything that can be refused is refused before anything is written. From then on the place is marked as unfinished until the record
 * was verified.
 *
 * @param {string} file
 * @param {{ settings: any, keys?: string }} options `keys`: a folder with the copies that were kept of them
 * @returns {Promise<{ about: any, known: { secret?: string, signingKey?: string } }>}
 */
export async function restoreBackup(file, { settings, keys }) {
  const backup = await readBackupFile(file)
  await migrationsFor(backup.about)
  const folder = await prepareDataFolder(settings.dataFolder)
  await holdDataFolder(folder)
  const again = await requireEmptyPlace(settings, folder)
  const brought = await keysToBring(keys, settings, folder, backup.about)

  await markRestore(
    folder,
    `The restore of a backup into ${folder} did not finish: run it again, or restore into another folder, named in SUIVI_DATA.`,
  )
  for (const [name, text] of brought) await writeKept(name, text)
  const database = settings.databaseUrl
    ? await connectGivenDatabase(settings)
    : await startEmbeddedDatabase(folder)
  // A database that was given may be somebody else's: what is in it is never taken for what a restore left.
  await loadBackup(database.ownerUrl, backup, { mayReplace: again && !settings.databaseUrl })
  await migrateDatabase(database)
  const known = await knownKeys(settings, folder)
  await requireRecordInOrder(folder, database.appUrl, known)
  await clearRestoreMark(folder)
  return { about: backup.about, known }
}

async function requireRecordInOrder(folder, databaseUrl, { signingKey }) {
  const { SUIVI_SIGNING_KEY, ...rest } = process.env
  const { code } = await runTypeScript('scripts/verify/main.ts', [], {
    env: { ...rest, DATABASE_URL: databaseUrl, ...(signingKey && { SUIVI_SIGNING_KEY: signingKey }) },
    show: true,
  })
  if (code === 0) return
  const sentence = `The backup that was restored into ${folder} could not be verified: find out why with npm run verify. To serve it all the same, remove ${restoreMark(folder)}.`
  await markRestore(folder, sentence)
  throw new Failure(sentence)
}
