// npm run restore: brings a backup of npm run backup into an empty place, and verifies its record there.
//   npm run restore -- FILE [--keys FOLDER]
// FOLDER holds the copies of secret and signing-key.pem that were kept apart. The place is DATABASE_URL and DATABASE_OWNER_URL, or the
// embedded database of SUIVI_DATA. A file that is damaged or none of ours is refused, and so is a place with a site in it.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, messageOf, sentenceFor } from './failure.mjs'
import { install } from './start/prepare.mjs'
import { readSettings } from './start/settings.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'

const USAGE = 'Usage: npm run restore -- FILE [--keys FOLDER]'

stopOnSignals({ exitCode: 130 })
try {
  const { file, keys } = readWords()
  const settings = readSettings(process.env)
  await install()
  const { restoreBackup } = await import('./backup/restore.mjs')
  const { generateClientIfChanged } = await import('./database/generate.mjs')
  await generateClientIfChanged()
  const { about, known } = await restoreBackup(file, { settings, keys })
  console.log(`Restored as of ${about.made}: ${about.events} events. Start it with npm start.`)
  for (const line of missingKeys(about, known, settings.dataFolder)) console.log(line)
  await stopAll()
  process.exit()
} catch (error) {
  if (!isStopping()) {
    console.error(sentenceFor(error))
    await stopAll()
    process.exit(1)
  }
}

/**
 * What is still to be brought before the start, which would make new ones.
 *
 * @param {any} about the backup's own words
 * @param {{ secret?: string, signingKey?: string }} known
 * @param {string} folder
 */
function missingKeys(about, { secret, signingKey }, folder) {
  return [
    ...(about.secret && !secret
      ? [
          `Before the start put the copy of secret into ${folder}: with a new one everybody signs in again, and links that were sent to readers no longer open.`,
        ]
      : []),
    ...(about.head && !signingKey
      ? [
          `Before the start put the copy of signing-key.pem (key ${about.head.key}) into ${folder}: with a new one, nobody vouches for what is signed from then on.`,
        ]
      : []),
  ]
}

/** Files are found from where the command was typed. */
function readWords() {
  const absolute = (name) => name && path.resolve(process.env.INIT_CWD ?? process.cwd(), name)
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { keys: { type: 'string' } },
    })
    if (positionals.length !== 1) throw new Failure(USAGE)
    return { file: absolute(positionals[0]), keys: absolute(values.keys) }
  } catch (error) {
    throw new Failure(error instanceof Failure ? USAGE : `${messageOf(error).split('. ')[0]}. ${USAGE}`)
  }
}
