import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { absoluteLimit } from '@/lib/platform/session-limits'
import { deviceName } from '../rules/device-name'
import type { StartedSession } from '../types'

/** Begins a session for somebody whose password was just right, as the last step of that transaction. */
export async function startSession(
  tx: Transaction,
  personId: string,
  userAgent: string | null,
): Promise<StartedSession> {
  const moment = now()
  const expiresAt = new Date(moment.getTime() + absoluteLimit)
  const session = await tx.session.create({
    data: { personId, deviceName: deviceName(userAgent), createdAt: moment, lastSeenAt: moment, expiresAt },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: personId },
    verb: 'signed in',
    objectType: 'session',
    objectId: session.id,
  })
  return { id: session.id, personId, expiresAt }
}
