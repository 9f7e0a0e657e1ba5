// npm run backup: the whole database in one file, while the site runs or not, without any program of PostgreSQL's.
//   npm run backup              into backups/ in the data folder
//   npm run backup -- FILE
// Works on DATABASE_URL, or on the embedded database of SUIVI_DATA.
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Failure, messageOf, sentenceFor } from './failure.mjs'
import { install } from './start/prepare.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'

const USAGE = 'Usage: npm run backup -- [FILE]'

stopOnSignals({ exitCode: 130 })
try {
  const given = readWords()
  await install()
  const { connectForCommand } = await import('./start/command.mjs')
  const { knownKeys } = await import('./start/keys.mjs')
  const { makeBackup } = await import('./backup/make.mjs')
  const { backupFolder, nameOfBackup } = await import('./backup/daily.mjs')
  const { settings, folder, database } = await connectForCommand()
  const file = given ?? path.join(backupFolder(folder), nameOfBackup(new Date()))
  const { secret } = await knownKeys(settings, folder)
  const { about, bytes } = await makeBackup({ ownerUrl: database.ownerUrl, file, secret })
  console.log(`${file} holds the site as of ${about.made}: ${about.events} events, ${bytes} bytes.`)
  console.log(
    `No key is in it: keep a copy of secret and signing-key.pem (${folder}) elsewhere, once; a restore asks for them.`,
  )
  await stopAll()
  process.exit()
} catch (error) {
  if (!isStopping()) {
    console.error(sentenceFor(error))
    await stopAll()
    process.exit(1)
  }
}

/** The file is found from where the command was typed. */
function readWords() {
  try {
    const { positionals } = parseArgs({ allowPositionals: true, options: {} })
    if (positionals.length > 1) throw new Failure(USAGE)
    return positionals[0] && path.resolve(process.env.INIT_CWD ?? process.cwd(), positionals[0])
  } catch (error) {
    throw new Failure(error instanceof Failure ? USAGE : `${messageOf(error).split('. ')[0]}. ${USAGE}`)
  }
}
