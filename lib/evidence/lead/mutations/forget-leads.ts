import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { DAYS_KNOWN, DAYS_LET_GO } from '../rules/watching'

/** What a worker does by the clock: forgets what nobody needs any more. */
export const forgettingLeadsRound = { every: 24 * 60 * 60_000, work: () => forgetLeads() }

/** Removes leads that were let go long ago, and forgets that something stood there which was no longer found for as long as it was read. */
export async function forgetLeads(at: Date = now()): Promise<void> {
  await transaction('system', async (tx) => {
    await tx.$executeRaw`
      DELETE FROM leads WHERE let_go_at < ${at}::timestamptz - make_interval(days => ${DAYS_LET_GO}::int)`
    await tx.$executeRaw`
      DELETE FROM watch_entries e USING watches w
      WHERE w.id = e.watch_id AND e.seen_at < w.read_at - make_interval(days => ${DAYS_KNOWN}::int)`
  })
}
