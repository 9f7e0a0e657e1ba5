// Counts what the test runners report. A skipped test is not a passed one, and a run without tests has failed. Tests of a file that the time
// budget left out are neither: the file is listed as not run.
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { projectFolder } from '../program.mjs'

/** @typedef {{ passed: number, failed: number, problems: string[] }} Count */

/**
 * @param {{ mayBeEmpty?: boolean }} [options] `mayBeEmpty` where no test is no failure: a change reached none, or the time budget left all out
 * @returns {Promise<Count>} the count of a report file; one that is not there counts as one failure
 */
export async function countReport(file, count, options = {}) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (!text) return { passed: 0, failed: 1, problems: ['the runner wrote no report'] }
  const counted = count(JSON.parse(text))
  return options.mayBeEmpty ? counted : requireTests(counted)
}

/**
 * Counts Vitest's JSON report. A file that could not be loaded has no tests of its own and counts as one failure.
 *
 * @param {Set<string>} [notRun] files left out by the time budget, as paths from the project's folder
 */
export function countVitest(report, notRun = new Set()) {
  const files = report.testResults.filter(({ name }) => !notRun.has(path.relative(projectFolder, name)))
  const tests = files.flatMap((file) => file.assertionResults)
  const unloaded = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failing = tests.filter((test) => test.status !== 'passed')
  return {
    passed: tests.length - failing.length,
    failed: failing.length + unloaded.length,
    problems: [
      ...failing.map((test) => `${test.fullName} (${test.status})`),
      ...unloaded.map((file) => `${file.name}: ${file.message.split('\n')[0]}`),
    ],
  }
}

/**
 * Counts Playwright's JSON report; errors outside any test count as one failure each.
 *
 * @param {Set<string>} [notRun] files left out by the time budget, as paths from the project's folder
 */
export function countPlaywright(report, notRun = new Set()) {
  const tests = report.suites.flatMap(testsOf).filter(({ file }) => !notRun.has(`e2e/${file}`))
  const failing = tests.filter((test) => test.status !== 'expected')
  return {
    passed: tests.length - failing.length,
    failed: failing.length + report.errors.length,
    problems: [
      ...failing.map((test) => `${test.title} (${test.status})`),
      ...report.errors.map((error) => error.message?.split('\n')[0] ?? 'an error outside the tests'),
    ],
  }
}

/** How long the tests of each file took together, in seconds, those that took longest first. @returns {[string, number][]} */
export function secondsByFile(report) {
  const seconds = new Map()
  for (const { file, took } of report.suites.flatMap(testsOf))
    seconds.set(file, (seconds.get(file) ?? 0) + took / 1000)
  return [...seconds].sort(([, a], [, b]) => b - a)
}

function testsOf(suite) {
  const here = suite.specs.flatMap((spec) =>
    spec.tests.map((test) => ({
      file: spec.file,
      title: `${spec.file}: ${spec.title}`,
      status: test.status,
      took: (test.results ?? []).reduce((sum, { duration }) => sum + duration, 0),
    })),
  )
  return [...here, ...(suite.suites ?? []).flatMap(testsOf)]
}

/** A runner that ran nothing would otherwise look like one with nothing to complain about. */
function requireTests(count) {
  if (count.passed + count.failed > 0) return count
  return { passed: 0, failed: 1, problems: ['no test was run'] }
}
