import 'server-only'
import { db } from './db'

/** Whether the database answers, is migrated and holds at least one statement. False while it is away; never throws. */
export async function isReady(): Promise<boolean> {
  try {
    return (await db().statement.count({ take: 1 })) > 0
  } catch {
    // Away, not migrated or not seeded: for a readiness probe these are one answer, and the log of the start names the cause.
    return false
  }
}
