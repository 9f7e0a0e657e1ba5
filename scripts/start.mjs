// npm start: from a fresh clone to a working site, and from a stopped one back to it in seconds.
// It installs, starts the embedded PostgreSQL (or uses DATABASE_URL), migrates, seeds, builds, serves, and says
// where and how to sign in. Ctrl-C stops the web server, then PostgreSQL. Every failure is one clear sentence.
import path from 'node:path'
import { sentenceFor } from './failure.mjs'
import { projectFolder } from './program.mjs'
import { keepBackups } from './start/daily-backup.mjs'
import { demoPasswordFile, prepare } from './start/prepare.mjs'
import { beginLog, complain, say } from './start/say.mjs'
import { localAddress } from './start/settings.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'
import { startWebServer } from './start/web-server.mjs'

const MOST_RESTARTS = 5
const RESTARTS_COUNTED_MS = 60_000

const dataFolder = path.resolve(projectFolder, process.env.SUIVI_DATA || '.suivi')

stopOnSignals()
try {
  const { settings, database, env } = await prepare({ build: true })
  const address = localAddress(settings.host, settings.port)
  const serve = () =>
    startWebServer({
      command: 'start',
      host: settings.host,
      port: settings.port,
      address,
      env: { ...env, NODE_ENV: 'production' },
    })
  const current = { server: await serve() }
  database.onMove?.((appUrl) => {
    say('The database has another port now: the web server is started again with it.')
    env.DATABASE_URL = appUrl
    current.isMoving = true
    current.server.stop()
  })
  await greet(settings, database)
  beginLog()
  await keepBackups(settings, database)
  await keepServing(current, serve)
} catch (error) {
  if (!isStopping()) {
    complain(sentenceFor(error, path.join(dataFolder, 'start.log')))
    await stopAll()
    process.exit(1)
  }
}

/** A web server that ends without being asked to is started again, unless it ends again and again. */
async function keepServing(current, serve) {
  const restarts = []
  for (;;) {
    const code = await current.server.ended
    if (isStopping()) return
    if (current.isMoving) {
      current.isMoving = false
      current.server = await serve()
      continue
    }
    restarts.push(Date.now())
    const recent = restarts.filter((at) => at > Date.now() - RESTARTS_COUNTED_MS)
    if (recent.length > MOST_RESTARTS) {
      throw new Error(`the web server ended ${recent.length} times in a minute (exit code ${code})`)
    }
    say('The web server ended unexpectedly: starting it again.')
    current.server = await serve()
    say('The web server is running again.')
  }
}

async function greet({ publicUrl, dataFolder }, { ownerUrl, demoPassword }) {
  say(`\nSuivi is ready at ${publicUrl}`)
  const { howToSignIn, whoSignsIn } = await import('./start/sign-in.mjs')
  const site = { publicUrl, demoPassword, keptIn: demoPasswordFile(dataFolder) }
  for (const line of howToSignIn(await whoSignsIn(ownerUrl), site)) say(line)
  say('Ctrl-C stops it.')
}
