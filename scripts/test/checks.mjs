// The checks of `npm test`, in order. Each gives how many of its parts passed and failed, and names what failed.
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { packageFile, projectFolder, runNode } from '../program.mjs'
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
  { name: 'unit tests', run: () => runVitest('unit', process.env) },
  { name: 'server tests', run: () => runVitest('server', process.env) },
]

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

/** Runs one Vitest project and counts its tests. */
export async function runVitest(project, env) {
  const report = path.join(reportFolder, `${project}.json`)
  await runNode(
    [
      packageFile('vitest', 'vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env, show: true },
  )
  return countReport(report, countVitest)
}

async function node(args) {
  const { code } = await runNode(args, { show: true })
  return code === 0
}
