import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { presencePolicy, sessionPolicy } from '../policy'

/**
 * Ends one session, and says in the record how. One that has ended already stays as it is. Whoever ends it has left what they had open: no page of
 * that device can say so any more. One that is open on another device says again that they are there, within a quarter of a minute.
 */
export function endSession(
  actor: Member,
  sessionId: string,
  how: { readonly act: 'sign out' | 'revoke'; readonly verb: 'signed out' | 'revoked' },
): Promise<void> {
  return transaction(actor, async (tx) => {
    const session = await tx.session.findUnique({ where: { id: sessionId }, select: { personId: true } })
    if (!session) throw new Refusal('not_found')
    authorize(sessionPolicy, actor, how.act, session)
    const ended = await tx.session.updateMany({
      where: { id: sessionId, revokedAt: null },
      data: { revokedAt: now() },
    })
    if (ended.count === 0) return
    authorize(presencePolicy, actor, 'leave', session)
    await tx.presence.deleteMany({ where: { personId: session.personId } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: how.verb,
      objectType: 'session',
      objectId: sessionId,
    })
  })
}
