// The time budget of a test run (`--minutes N`): test files that would begin after the deadline are skipped and listed as not run.
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectFolder } from '../program.mjs'

/** One line per skipped file, its path from the project's folder. Emptied with the other reports at the start of a run. */
const listFile = path.join(projectFolder, 'test-results', 'not-run.txt')

/** Milliseconds since the epoch, in the environment of every runner; not set where a run has no budget. */
export const DEADLINE = 'SUIVI_TEST_DEADLINE'

/** @returns {boolean} whether the budget of this run is used up; false where it has none */
export function isBudgetUsed() {
  return Date.now() >= Number(process.env[DEADLINE] || Number.POSITIVE_INFINITY)
}

/** @param {string} file absolute path of a test file that is skipped because the budget is used up */
export function listNotRun(file) {
  appendFileSync(listFile, `${path.relative(projectFolder, file)}\n`)
}

/** @returns {Set<string>} the test files skipped so far, as paths from the project's folder */
export function filesNotRun() {
  return new Set(existsSync(listFile) ? readFileSync(listFile, 'utf8').split('\n').filter(Boolean) : [])
}
