// npm test: every kind of check, from format to the core browser journeys, on throw-away databases, within ten minutes.
// .ci/run (--all): the same with all browser journeys, within 25 minutes. `--minutes N` starts no new test file after N minutes.
// npm run test:rest (--rest): the slow and wide tests that both leave out.
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
import { DEADLINE, filesNotRun, isBudgetUsed } from './test/budget.mjs'

// Tests that were interrupted have not passed.
stopOnSignals({ exitCode: 130 })
const SLOW = '*.wide.integration.test files, most random walks, and kills: npm run test:rest'
const LEFT_OUT = {
  core: `Not run: journeys without @core: .ci/run\nNot run: ${SLOW}`,
  all: `Not run: ${SLOW}`,
  mine: 'Not run: what the change does not reach by an import or by its room: npm test, npm run test:rest',
  rest: '',
}
const WALKS_IN_FULL = { SUIVI_WALKS: '216' }
let leftOut = ''
const total = { passed: 0, failed: 0 }
/** What each part took. @type {Record<string, number>} */
const seconds = {}
const problems = []
/** Test files, and whole checks, that the time budget left out. @type {string[]} */
const notRun = []
try {
  const problem = nodeVersionProblem(process.versions.node)
  if (problem) throw new Failure(problem)
  const { values, positionals } = parseArgs({
    options: {
      chromium: { type: 'string' },
      minutes: { type: 'string' },
      all: { type: 'boolean' },
      rest: { type: 'boolean' },
      mine: { type: 'boolean' },
    },
    allowPositionals: true,
  })
  if (values.minutes !== undefined) process.env[DEADLINE] = deadlineAfter(values.minutes)
  const chromium = values.chromium || process.env.SUIVI_CHROMIUM || process.env.CHROMIUM_PATH
  await install()
  const which = values.rest ? 'rest' : values.mine ? 'mine' : values.all ? 'all' : 'core'
  const checks = await listChecks({ chromium, since: positionals[0] })
  for (const check of await checks[which]()) await runCheck(check)
  notRun.push(...filesNotRun())
  leftOut = LEFT_OUT[which]
  await writeFile(secondsFile, JSON.stringify(seconds))
} catch (error) {
  total.failed += 1
  problems.push(sentenceFor(error))
}
await stopAll()
if (problems.length > 0) console.log(`\nFailed:\n${problems.map((each) => `  ${each}`).join('\n')}`)
if (notRun.length > 0)
  console.log(`\nNot run, the time budget was used up:\n${notRun.map((each) => `  ${each}`).join('\n')}`)
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
  const { runNode } = await import('./program.mjs')
  await clearReports()
  const whole = (name, work) =>
    single(name, async () => {
      await work()
      return true
    })
  const client = whole('client', generateClient)
  const build = whole('build', () => buildIfChanged())
  const all = ['integration', 'integration-apart']
  const beforeJourneys = [
    client,
    ...staticChecks,
    ...unitTests(),
    { name: 'integration tests', run: () => runIntegrationTests(all) },
    build,
  ]
  return {
    core: () => [
      ...beforeJourneys,
      { name: 'core journeys', run: () => runJourneys({ ...options, tag: '@core' }) },
    ],
    all: () => [...beforeJourneys, { name: 'journeys', run: () => runJourneys(options) }],
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
      single('kills', async () => (await runNode(['scripts/prove/kills.mjs'], { show: true })).code === 0),
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

/** @param {string} minutes as given @returns {string} milliseconds since the epoch at which the budget ends */
function deadlineAfter(minutes) {
  const count = Number(minutes)
  if (!(count > 0)) throw new Failure(`--minutes takes a number of minutes above 0, not “${minutes}”.`)
  return String(Date.now() + count * 60_000)
}

async function runCheck({ name, run }) {
  if (isBudgetUsed()) {
    notRun.push(name)
    return
  }
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
