// npm test: every check there is, from format to browser journeys, on throw-away databases.
// A failing check does not hide the others: all run, and the last line says `N passed, N failed`.
// --chromium PATH (or SUIVI_CHROMIUM, CHROMIUM_PATH) names a browser for the journeys.
import { parseArgs } from 'node:util'
import { Failure, sentenceFor } from './failure.mjs'
import { nodeVersionProblem } from './start/node-version.mjs'
import { install } from './start/prepare.mjs'
import { stopAll, stopOnSignals } from './start/stop.mjs'

// Tests that were interrupted have not passed.
stopOnSignals({ exitCode: 130 })
const total = { passed: 0, failed: 0 }
const problems = []
try {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem) throw new Failure(problem)
  const { values } = parseArgs({ options: { chromium: { type: 'string' } } })
  const chromium = values.chromium || process.env.SUIVI_CHROMIUM || process.env.CHROMIUM_PATH
  await install()
  for (const check of await listChecks({ chromium })) await runCheck(check)
} catch (error) {
  total.failed += 1
  problems.push(sentenceFor(error))
}
await stopAll()
if (problems.length > 0) console.log(`\nFailed:\n${problems.map((each) => `  ${each}`).join('\n')}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

/** The checks can be imported only once the packages are there. */
async function listChecks(options) {
  const { generateClient } = await import('./database/generate.mjs')
  const { buildIfChanged } = await import('./start/build-if-changed.mjs')
  const { clearReports, single, staticChecks } = await import('./test/checks.mjs')
  const { runIntegrationTests } = await import('./test/on-database.mjs')
  const { runJourneys } = await import('./test/journeys.mjs')
  await clearReports()
  const whole = (name, work) =>
    single(name, async () => {
      await work()
      return true
    })
  return [
    whole('client', generateClient),
    ...staticChecks,
    { name: 'integration tests', run: runIntegrationTests },
    whole('build', () => buildIfChanged()),
    { name: 'journeys', run: () => runJourneys(options) },
  ]
}

async function runCheck({ name, run }) {
  console.log(`\n── ${name}`)
  const from = Date.now()
  let count
  try {
    count = await run()
  } catch (error) {
    count = { passed: 0, failed: 1, problems: [sentenceFor(error)] }
  }
  total.passed += count.passed
  total.failed += count.failed
  problems.push(...count.problems.map((each) => `${name}: ${each}`))
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
}
