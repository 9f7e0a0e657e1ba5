// npm run test:e2e -- NAME…: the journeys of the files named (`account` for e2e/account.spec.ts), or all, on the site as it is built.
import { Failure, runScript } from './failure.mjs'
import { stopAll, stopOnSignals } from './start/stop.mjs'
import { clearReports } from './test/checks.mjs'
import { runJourneys } from './test/journeys.mjs'

stopOnSignals({ exitCode: 130 })
await runScript(async () => {
  await clearReports()
  const chromium = process.env.SUIVI_CHROMIUM || process.env.CHROMIUM_PATH
  const { passed, failed, problems } = await runJourneys({ chromium, only: process.argv.slice(2) })
  await stopAll()
  if (failed > 0) throw new Failure(problems.join('\n'))
  console.log(`${passed} passed, ${failed} failed`)
})
