// npm start: from a fresh clone to a working site, and from a stopped one back to it in seconds.
// It installs, starts the embedded PostgreSQL (or uses DATABASE_URL), migrates, seeds, builds, serves, and says
// where and how to sign in. With --check it says what it would do, and does none of it; with --bring-over it also brings a starter dossier of an earlier
// version over. Ctrl-C stops the web server, then PostgreSQL. Every failure is one clear sentence.
import path from 'node:path'
import { sentenceFor } from './failure.mjs'
import { projectFolder } from './program.mjs'
import { askedFor, checkStart } from './start/check.mjs'
import { keepBackups } from './start/daily-backup.mjs'
import { Serving } from './start/keep-serving.mjs'
import { demoPasswordFile, prepare } from './start/prepare.mjs'
import { beginLog, complain, say } from './start/say.mjs'
import { localAddress } from './start/settings.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'
import { launchWebServer, startWebServer } from './start/web-server.mjs'

const dataFolder = path.resolve(projectFolder, process.env.SUIVI_DATA || '.suivi')

stopOnSignals()
try {
  const { check, bringOver } = askedFor(process.argv.slice(2))
  if (check) {
    const isFree = await checkStart(say)
    await stopAll()
    process.exit(isFree ? 0 : 1)
  }
  const { settings, database, env } = await prepare({ build: true, bringOver })
  const address = localAddress(settings.host, settings.port)
  const { host, port, dataFolder: folder } = settings
  /** @returns {Parameters<typeof startWebServer>[0]} as things are by then */
  const asTold = () => ({
    command: 'start',
    host,
    port,
    address,
    folder,
    env: { ...env, NODE_ENV: 'production' },
  })
  const serving = new Serving(await startWebServer(asTold()), {
    launch: () => launchWebServer(asTold()),
    say,
    isStopping,
  })
  database.onMove?.((appUrl) => {
    say('The database has another port now: the web server is started again with it.')
    env.DATABASE_URL = appUrl
    serving.move()
  })
  await greet(settings, database)
  beginLog()
  await keepBackups(settings, database)
  await serving.untilStopped()
} catch (error) {
  if (!isStopping()) {
    complain(sentenceFor(error, path.join(dataFolder, 'start.log')))
    await stopAll()
    process.exit(1)
  }
}

async function greet({ publicUrl, dataFolder }, { ownerUrl, demoPassword }) {
  say(`\nSuivi is ready at ${publicUrl}`)
  const { howToSignIn, whoSignsIn } = await import('./start/sign-in.mjs')
  const site = { publicUrl, demoPassword, keptIn: demoPasswordFile(dataFolder) }
  for (const line of howToSignIn(await whoSignsIn(ownerUrl), site)) say(line)
  say('Ctrl-C stops it.')
}
