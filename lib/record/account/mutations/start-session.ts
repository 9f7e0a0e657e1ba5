import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { newToken } from '@/lib/ground/platform/secret-token'
import { absoluteLimit } from '@/lib/ground/platform/session-limits'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { deviceName } from '../rules/device-name'

/** A session that is to begin: its secret, which the cookie alone will hold, the device, and from when until when. */
export type NewSession = {
  readonly secret: string
  readonly device: string
  readonly began: Date
  readonly expiresAt: Date
}

export function newSession(userAgent: string | null): NewSession {
  const began = now()
  return {
    ...{ secret: newToken(), device: deviceName(userAgent), began },
    expiresAt: new Date(began.getTime() + absoluteLimit),
  }
}

/**
 * Says in the record that a session began, by whom it is: they act in the transaction since the database began it.
 *
 * @param before what they did to get in, where that is an act of its own
 */
export async function recordSession(
  tx: Transaction,
  session: { readonly id: string; readonly personId: string },
  before: { verb: 'accepted'; objectType: 'invitation'; objectId: string } | null = null,
): Promise<void> {
  const actor = { kind: 'person', id: session.personId } as const
  if (before) await recordEvent(tx, { actor, ...before })
  await recordEvent(tx, { actor, verb: 'signed in', objectType: 'session', objectId: session.id })
}
