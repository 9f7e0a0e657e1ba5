// The checks of `npm test`, in order. Each gives how many of its parts passed and failed, and names what failed.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageFile, projectFolder, runNode } from '../program.mjs'
import { filesNotRun } from './budget.mjs'
import { countReport, countVitest } from './reports.mjs'

/** Where the runners leave their reports; ignored by git. */
export const reportFolder = path.join(projectFolder, 'test-results')

/** Biome colours its words wherever they go; in a file the colours would hide them. */
const plain = process.stdout.isTTY ? [] : ['--colors=off']

/** @typedef {{ name: string, run: () => Promise<import('./reports.mjs').Count> }} Check */

/** Checks that need neither a database nor a build. @type {Check[]} */
export const staticChecks = [
  single('format and lint', () =>
    node([packageFile('@biomejs', 'biome', 'bin', 'biome'), 'ci', ...plain, '.']),
  ),
  single('types', () => node(['scripts/check-types.mjs'])),
  single('arrows', () => node(['scripts/check-arrows.mjs'])),
  single('rooms', () => node(['scripts/check-rooms.mjs'])),
]

/** Tests without a database. @param {Chosen} [chosen] @returns {Check[]} */
export function unitTests(chosen) {
  return [
    { name: 'unit tests', run: () => runVitest(['unit', 'unit-apart'], process.env, chosen) },
    { name: 'server tests', run: () => runVitest(['server'], process.env, chosen) },
  ]
}

/** Empties the folder of reports: one of an earlier run must not be counted again. */
export async function clearReports() {
  await rm(reportFolder, { recursive: true, force: true })
  await mkdir(reportFolder, { recursive: true })
}

/** One check that passes or fails as a whole. @returns {Check} */
export function single(name, run) {
  return {
    name,
    run: async () => {
      const passed = await run()
      return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, problems: passed ? [] : ['see above'] }
    },
  }
}

/**
 * Which tests of a project are run: all, but for what is said here.
 * @typedef {{ only?: string[], since?: string }} Chosen
 *   `only` files of which the path holds one of these; `since` a commit: those that reach by their imports what changed since, and may be none
 */

/**
 * Runs Vitest's projects of those names and counts their tests.
 * @param {string[]} projects
 * @param {NodeJS.ProcessEnv} env
 * @param {Chosen} [chosen]
 */
export async function runVitest(projects, env, chosen = {}) {
  const { only = [], since } = chosen
  const report = path.join(reportFolder, `${projects.join('-and-')}.json`)
  await runNode(
    [
      packageFile('vitest', 'vitest.mjs'),
      'run',
      ...projects.map((project) => `--project=${project}`),
      ...only,
      ...(since ? [`--changed=${since}`, '--passWithNoTests'] : []),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env, show: true },
  )
  const notRun = filesNotRun()
  return countReport(report, (read) => countVitest(read, notRun), {
    mayBeEmpty: since !== undefined || notRun.size > 0,
  })
}

async function node(args) {
  const { code } = await runNode(args, { show: true })
  return code === 0
}
