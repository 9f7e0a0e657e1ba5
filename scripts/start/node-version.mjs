// Is this Node new enough? Runs before anything is installed.

/** The oldest Node that works, as `engines` in package.json says. */
export const OLDEST_NODE = /** @type {const} */ ([20, 19])

/**
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined} what is wrong with it, or nothing
 */
export function nodeVersionProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [oldestMajor, oldestMinor] = OLDEST_NODE
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return undefined
  return `Suivi needs Node ${OLDEST_NODE.join('.')} or newer, and this is Node ${version}: install a newer one from https://nodejs.org and start again.`
}
