import 'server-only'
import { setTimeout as pause, setImmediate as read } from 'node:timers/promises'
import { coalesce } from '@/lib/ground/platform/coalesce.mjs'
import { type Outage, outageIn } from '@/lib/ground/platform/outages.mjs'
import { db } from './db'

/** How long a probe waits: whoever asks is told within two seconds, whatever the database does, but for the time in which this process was busy. */
const LONGEST_WAIT_MS = 1_500
const MOMENT_MS = 100

/**
 * Whether the database answers, is migrated and holds at least one statement. False while it is away, is frozen or keeps us waiting; never
 * throws.
 */
export async function isReady(): Promise<boolean> {
  const asked = new AbortController()
  const ready = await Promise.race([askWhetherItHolds(), isLate(asked.signal)])
  asked.abort()
  return ready
}

/**
 * False once so long was listened for an answer. A process that makes pages may be busy for longer than that while the answer lies there unread: what
 * keeps it from listening counts as one moment, and after each moment what came is read first.
 */
async function isLate(asked: AbortSignal): Promise<false> {
  for (let waited = 0; waited < LONGEST_WAIT_MS && !asked.aborted; waited += MOMENT_MS) {
    await pause(MOMENT_MS)
    await read()
  }
  return false
}

/**
 * Why nothing can be written just now, where that is what made something fail: whoever wrote is told, and keeps what they typed. Null where
 * something else failed, which is a defect.
 */
export async function outageOf(error: unknown): Promise<Outage | null> {
  return outageIn(error) ?? ((await isReady()) ? null : 'database_away')
}

// One question at a time: those that nobody answers would use up the connections of the pages.
const askWhetherItHolds = coalesce(holdsAStatement)

async function holdsAStatement(): Promise<boolean> {
  try {
    return (await db().statement.count({ take: 1 })) > 0
  } catch {
    // Away, not migrated or not seeded: for a readiness probe these are one answer, and the log of the start names the cause.
    return false
  }
}
