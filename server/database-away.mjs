// Whether the database is away, asked at most once at a time and once a second, however many readers wait for the answer.

/** For how long an answer stands, in milliseconds. */
const STANDS_MS = 1_000

/**
 * @param {() => Promise<{ status: number }>} askReady asks the readiness address, which alone knows the database
 * @returns {() => Promise<boolean>} never fails: where nothing can be asked, nothing is known to be away
 */
export function databaseAway(askReady) {
  /** @type {Promise<boolean> | undefined} */
  let asked
  return () => {
    asked ??= askReady()
      .then(
        ({ status }) => status === 503,
        () => false,
      )
      .finally(() => {
        setTimeout(() => {
          asked = undefined
        }, STANDS_MS).unref()
      })
    return asked
  }
}
