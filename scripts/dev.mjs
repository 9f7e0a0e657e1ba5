// npm run dev: the same as npm start, with Next's development server in place of a build.
import { sentenceFor } from './failure.mjs'
import { prepare } from './start/prepare.mjs'
import { beginLog, complain, say } from './start/say.mjs'
import { localAddress } from './start/settings.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'
import { startWebServer } from './start/web-server.mjs'

stopOnSignals()
try {
  const { settings, database, env } = await prepare({ build: false })
  const { host, port, publicUrl, dataFolder: folder } = settings
  const address = localAddress(host, port)
  const server = await startWebServer({ command: 'dev', host, port, address, folder, env })
  say(`\nSuivi in development at ${publicUrl}`)
  if (database.demoPassword) say(`Password of the people: ${database.demoPassword}`)
  beginLog()
  const code = await server.ended
  if (!isStopping()) throw new Error(`the development server ended with exit code ${code}`)
} catch (error) {
  if (!isStopping()) {
    complain(sentenceFor(error))
    await stopAll()
    process.exit(1)
  }
}
