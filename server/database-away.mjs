// Whether the database is away: asked at most one time at once, however many readers wait for the answer.
import { coalesce } from '../lib/ground/platform/coalesce.mjs'

/** For how long it stands that it is away, in milliseconds. That it is there stands for nobody who asks later: what failed, failed after. */
const STANDS_MS = 1_000

/**
 * @param {() => Promise<{ status: number }>} askReady asks the readiness address, which alone knows the database
 * @returns {() => Promise<boolean>} never fails: where nothing can be asked, nothing is known to be away
 */
export function databaseAway(askReady) {
  let away = false
  return coalesce(async () => {
    if (away) return true
    away = await askReady().then(
      ({ status }) => status === 503,
      () => false,
    )
    if (away) {
      setTimeout(() => {
        away = false
      }, STANDS_MS).unref()
    }
    return away
  })
}
