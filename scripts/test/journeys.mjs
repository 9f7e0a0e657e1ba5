// Journeys: a browser on the built site. Each file of them has a database of its own, which begins as seeded, and for as long as it runs a site
// over it, so that files go side by side and none depends on what another left behind.
import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { packageFile, projectFolder, runNode } from '../program.mjs'
import { findBrowser } from './browser.mjs'
import { reportFolder } from './checks.mjs'
import { withSites } from './on-database.mjs'
import { countPlaywright, countReport } from './reports.mjs'

/** A file keeps about one core busy, its site, its database and its browser together. */
const LANES = Math.min(4, availableParallelism())
/** Those that take longest begin first, or one of them would be alone at the end. */
const LONGEST = [
  ...['accessible', 'form', 'desk', 'commitment', 'bringing'],
  ...['reader-message', 'status-update', 'desk.decided', 'source', 'review'],
]

/**
 * @param {{ chromium?: string, only?: string[] }} options `only` names files without their ending; none is all
 * @returns {Promise<import('./reports.mjs').Count>}
 */
export async function runJourneys({ chromium, only = [] }) {
  const executable = await findBrowser(chromium)
  const files = only.length > 0 ? only : await journeyFiles()
  const counts = await withSites((serve) =>
    inLanes(files, (file) =>
      serve((address, env) => runFile(file, { ...env, SUIVI_TEST_URL: address, SUIVI_CHROMIUM: executable })),
    ),
  )
  return {
    passed: counts.reduce((sum, { passed }) => sum + passed, 0),
    failed: counts.reduce((sum, { failed }) => sum + failed, 0),
    problems: counts.flatMap(({ problems }) => problems),
  }
}

/** The names of the files of journeys, without their ending, in the order in which they begin. */
async function journeyFiles() {
  const names = (await readdir(path.join(projectFolder, 'e2e')))
    .filter((name) => name.endsWith('.spec.ts'))
    .map((name) => name.replace('.spec.ts', ''))
  return [
    ...LONGEST.filter((name) => names.includes(name)),
    ...names.filter((name) => !LONGEST.includes(name)),
  ]
}

/** One file on its site. What it says is shown when it has ended, so that two at once do not talk into each other. */
async function runFile(file, env) {
  const from = Date.now()
  const report = path.join(reportFolder, `journeys-${file}.json`)
  const output = path.join(reportFolder, 'journeys', file)
  const { output: said } = await runNode(
    [packageFile('@playwright', 'test', 'cli.js'), 'test', `e2e/${file}.spec.ts`, `--output=${output}`],
    { env: { ...env, SUIVI_JOURNEYS_REPORT: report } },
  )
  const count = await countReport(report, countPlaywright)
  if (count.failed > 0) console.log(said)
  const seconds = ((Date.now() - from) / 1000).toFixed(1)
  console.log(`${file}: ${count.passed} passed, ${count.failed} failed (${seconds} s)`)
  return count
}

/** Does the work for each, a few at a time; what comes first begins first. */
async function inLanes(items, work) {
  const results = []
  const waiting = [...items]
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift())
      results.push(await work(item))
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return results
}
