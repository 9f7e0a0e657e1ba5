import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import { now } from '@/lib/platform/clock'
import { actAs, type Transaction } from '@/lib/platform/db'
import { absoluteLimit } from '@/lib/platform/session-limits'
import { deviceName } from '../rules/device-name'
import type { StartedSession } from '../types'

/**
 * Begins a session for somebody whose password was just right, as the last step of that transaction: from here on it is they who act in it.
 *
 * @param before what they did to get in, where that is an act of its own
 */
export async function startSession(
  tx: Transaction,
  personId: string,
  userAgent: string | null,
  before: { verb: 'accepted'; objectType: 'invitation'; objectId: string } | null = null,
): Promise<StartedSession> {
  const moment = now()
  const expiresAt = new Date(moment.getTime() + absoluteLimit)
  const session = await tx.session.create({
    data: { personId, deviceName: deviceName(userAgent), createdAt: moment, lastSeenAt: moment, expiresAt },
    select: { id: true },
  })
  await actAs(tx, { id: personId, sessionId: session.id })
  const actor = { kind: 'person', id: personId } as const
  if (before) await recordEvent(tx, { actor, ...before })
  await recordEvent(tx, { actor, verb: 'signed in', objectType: 'session', objectId: session.id })
  return { id: session.id, personId, expiresAt }
}
