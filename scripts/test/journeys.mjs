// Journeys: a browser on the built site. Each file of them has a site and a database of its own, which begins as seeded, so that files go side
// by side and none depends on what another left behind.
import { readdir } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import path from 'node:path'
import { Failure } from '../failure.mjs'
import { packageFile, projectFolder, runNode } from '../program.mjs'
import { findBrowser, findBrowserFile } from './browser.mjs'
import { filesNotRun } from './budget.mjs'
import { reportFolder } from './checks.mjs'
import { countPlaywright, countReport, secondsByFile } from './reports.mjs'
import { withSiteOfEachFile } from './sites.mjs'

/** A file keeps about one core busy, its site, its database and its browser together. */
const LANES = Math.min(4, availableParallelism())

/**
 * @param {{ chromium?: string, only?: string[], tag?: string }} options `only` names files without their ending, `tag` those with it; none is all
 * @returns {Promise<import('./reports.mjs').Count>}
 */
export async function runJourneys({ chromium, only = [], tag }) {
  const executable = await findBrowser(chromium)
  const files = await Promise.all(only.map(fileOf))
  const report = path.join(reportFolder, 'journeys.json')
  await withSiteOfEachFile(
    (sites) =>
      runNode(
        [
          packageFile('@playwright', 'test', 'cli.js'),
          'test',
          ...files,
          ...(tag ? [`--grep=${tag}`] : []),
          `--workers=${LANES}`,
          `--output=${path.join(reportFolder, 'journeys')}`,
        ],
        {
          env: {
            ...process.env,
            SUIVI_TEST_SITES: sites,
            SUIVI_CHROMIUM: executable,
            SUIVI_JOURNEYS_REPORT: report,
          },
          show: true,
        },
      ),
    // Where a copy is made in a journey, it has a picture.
    { SUIVI_PICTURES: await findBrowserFile(executable) },
  )
  const notRun = filesNotRun()
  const count = (read) => {
    for (const [file, seconds] of secondsByFile(read)) console.log(`${file}: ${seconds.toFixed(1)} s`)
    return countPlaywright(read, notRun)
  }
  return countReport(report, count, { mayBeEmpty: notRun.size > 0 })
}

/** A file of journeys by its name, as a pattern that fits no other; a name without a file is an error, not a run of nothing. */
async function fileOf(name) {
  const file = `${name}.spec.ts`
  const there = await readdir(path.join(projectFolder, 'e2e'))
  if (!there.includes(file)) throw new Failure(`There is no e2e/${file}.`)
  return `e2e/${file.replaceAll('.', '\\.')}$`
}
