// npm test: every check of a kind, from format to browser journeys, on throw-away databases, in 11 to 13 minutes.
// npm run test:rest (--rest): the slow and wide ones that it leaves out.
// npm run test:mine (--mine [COMMIT]): what a change reaches since it left main, or another commit.
// A failing check does not hide the others: all run, and the last line says `N passed, N failed`.
// --chromium PATH (or SUIVI_CHROMIUM, CHROMIUM_PATH) names a browser for the journeys.
import { writeFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { Failure, sentenceFor } from './failure.mjs'
import { secondsFile } from './house/seconds.mjs'
import { nodeVersionProblem } from './start/node-version.mjs'
import { install } from './start/prepare.mjs'
import { stopAll, stopOnSignals } from './start/stop.mjs'

// Tests that were interrupted have not passed.
stopOnSignals({ exitCode: 130 })
const LEFT_OUT = {
  core: 'Left out: *.wide.integration.test files, most random walks, and journeys without @core: npm run test:rest',
  mine: 'Left out: what the change does not reach by an import or by its room: npm test, npm run test:rest',
  rest: '',
}
const WALKS_IN_FULL = { SUIVI_WALKS: '216' }
let leftOut = ''
const total = { passed: 0, failed: 0 }
/** What each part took. @type {Record<string, number>} */
const seconds = {}
const problems = []
try {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem) throw new Failure(problem)
  const { values, positionals } = parseArgs({
    options: { chromium: { type: 'string' }, rest: { type: 'boolean' }, mine: { type: 'boolean' } },
    allowPositionals: true,
  })
  const chromium = values.chromium || process.env.SUIVI_CHROMIUM || process.env.CHROMIUM_PATH
  await install()
  const which = values.rest ? 'rest' : values.mine ? 'mine' : 'core'
  const checks = await listChecks({ chromium, since: positionals[0] })
  for (const check of await checks[which]()) await runCheck(check)
  leftOut = LEFT_OUT[which]
  await writeFile(secondsFile, JSON.stringify(seconds))
} catch (error) {
  total.failed += 1
  problems.push(sentenceFor(error))
}
await stopAll()
if (problems.length > 0) console.log(`\nFailed:\n${problems.map((each) => `  ${each}`).join('\n')}`)
if (leftOut) console.log(`\n${leftOut}`)
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1)

/** Those of each command. They can be imported only once the packages are there. */
async function listChecks(options) {
  const { generateClient } = await import('./database/generate.mjs')
  const { buildIfChanged } = await import('./start/build-if-changed.mjs')
  const { clearReports, single, staticChecks, unitTests } = await import('./test/checks.mjs')
  const { runIntegrationTests } = await import('./test/on-database.mjs')
  const { runJourneys } = await import('./test/journeys.mjs')
  await clearReports()
  const whole = (name, work) =>
    single(name, async () => {
      await work()
      return true
    })
  const client = whole('client', generateClient)
  const build = whole('build', () => buildIfChanged())
  const all = ['integration', 'integration-apart']
  return {
    core: () => [
      client,
      ...staticChecks,
      ...unitTests(),
      { name: 'integration tests', run: () => runIntegrationTests(all) },
      build,
      { name: 'journeys', run: () => runJourneys({ ...options, tag: '@core' }) },
    ],
    rest: () => [
      client,
      { name: 'wide integration tests', run: () => runIntegrationTests(['integration-wide']) },
      {
        name: 'random walks',
        run: () =>
          runIntegrationTests(['integration'], {
            env: WALKS_IN_FULL,
            only: ['lib/work/desk/mutations/walks'],
          }),
      },
      build,
      { name: 'all journeys', run: () => runJourneys(options) },
    ],
    mine: async () => {
      const { baseOf, journeysOf } = await import('./test/mine.mjs')
      const since = await baseOf(options.since)
      const only = await journeysOf(since)
      return [
        client,
        ...staticChecks,
        ...unitTests({ since }),
        {
          name: 'integration tests',
          run: () => runIntegrationTests([...all, 'integration-wide'], { since }),
        },
        ...(only.length > 0
          ? [build, { name: `journeys: ${only.join(', ')}`, run: () => runJourneys({ ...options, only }) }]
          : []),
      ]
    },
  }
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
  seconds[name] = Math.round((Date.now() - from) / 1000)
  console.log(`── ${name}: ${count.passed} passed, ${count.failed} failed (${seconds[name]} s)`)
}
