// npm run worker: works on jobs apart from the site, on the database of DATABASE_URL, or on the embedded one while the site runs. In as many
// processes as wanted; the site itself works on none where it is started with SUIVI_WORKER=apart. Ctrl-C gives back what was begun.
import { sentenceFor } from './failure.mjs'
import { runTypeScript } from './program.mjs'
import { install } from './start/prepare.mjs'
import { isStopping, stopAll, stopOnSignals } from './start/stop.mjs'

stopOnSignals()
try {
  await install()
  const { generateClientIfChanged } = await import('./database/generate.mjs')
  await generateClientIfChanged()
  const { prepareForCommand } = await import('./start/command.mjs')
  const { env } = await prepareForCommand({ signs: false })
  const { code } = await runTypeScript('scripts/worker/main.ts', [], {
    env: { ...env, SUIVI_STARTED_BY: String(process.pid) },
    show: true,
    keep: false,
  })
  if (!isStopping()) {
    await stopAll()
    process.exit(code)
  }
} catch (error) {
  if (!isStopping()) {
    console.error(sentenceFor(error))
    await stopAll()
    process.exit(1)
  }
}
