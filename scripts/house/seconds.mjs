import { existsSync, readFileSync } from 'node:fs'

/** Where a run of the tests leaves how many seconds each of its parts took, by name; ignored by git. */
export const secondsFile = 'test-results/seconds.json'

/**
 * What each part of the tests took when they were run last.
 *
 * @param {unknown} _house
 * @param {string} [file] where that stands
 * @returns {{ title: string, rows: (string | number)[][] }}
 */
export function seconds(_house, file = secondsFile) {
  const title = 'seconds of the tests, by part, as run here last'
  if (!existsSync(file)) return { title, rows: [['not known: npm test has not been run here']] }
  return { title, rows: Object.entries(JSON.parse(readFileSync(file, 'utf8'))) }
}
