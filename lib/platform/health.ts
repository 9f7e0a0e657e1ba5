import 'server-only'
import { oneAtATime } from '@/server/one-at-a-time.mjs'
import { type Outage, outageIn } from '@/server/outages.mjs'
import { db } from './db'

/** How long a probe waits: whoever asks is told within two seconds, whatever the database does. */
const LONGEST_WAIT_MS = 1_500

/**
 * Whether the database answers, is migrated and holds at least one statement. False while it is away, is frozen or keeps us waiting; never
 * throws.
 */
export async function isReady(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, LONGEST_WAIT_MS, false)
  })
  const ready = await Promise.race([askWhetherItHolds(), late])
  clearTimeout(timer)
  return ready
}

/**
 * Why nothing can be written just now, where that is what made something fail: whoever wrote is told, and keeps what they typed. Null where
 * something else failed, which is a defect.
 */
export async function outageOf(error: unknown): Promise<Outage | null> {
  return outageIn(error) ?? ((await isReady()) ? null : 'database_away')
}

// One question at a time: those that nobody answers would use up the connections of the pages.
const askWhetherItHolds = oneAtATime(holdsAStatement)

async function holdsAStatement(): Promise<boolean> {
  try {
    return (await db().statement.count({ take: 1 })) > 0
  } catch {
    // Away, not migrated or not seeded: for a readiness probe these are one answer, and the log of the start names the cause.
    return false
  }
}
