import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { FORGOTTEN } from '../rules/forgetting'

/** How many are removed at once, so that none of it holds others up for long. */
const AT_ONCE = 1_000

/** What a worker does by the clock: forgets notices that are old. */
export const forgettingNoticesRound = { every: 60 * 60_000, work: () => forgetNotices() }

/**
 * Removes notices that were read long ago, and those that nobody read for longer.
 *
 * @returns how many
 */
export async function forgetNotices(at: Date = now()): Promise<number> {
  let forgotten = 0
  for (;;) {
    const count = await forgetSome(at)
    forgotten += count
    if (count < AT_ONCE) return forgotten
  }
}

function forgetSome(at: Date): Promise<number> {
  return transaction('system', (tx) => {
    // Rows are held in one order, as by whoever reads them.
    return tx.$executeRaw`
      DELETE FROM notices WHERE id IN (
        SELECT id FROM notices
         WHERE at < ${at}::timestamptz - make_interval(days => ${FORGOTTEN.read}::int)
           AND (read_at < ${at}::timestamptz - make_interval(days => ${FORGOTTEN.read}::int)
                OR at < ${at}::timestamptz - make_interval(days => ${FORGOTTEN.unread}::int))
         ORDER BY person_id, id LIMIT ${AT_ONCE} FOR UPDATE)`
  })
}
