import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { hashPassword } from '@/lib/platform/password'
import { tokenHash } from '@/lib/platform/secret-token'
import type { StartedSession } from '../types'
import { startSession } from './start-session'

/**
 * Chooses the first password behind an invitation's link, and signs in. A visitor asks: the link is the right. Of two who follow
 * it at the same moment one succeeds.
 *
 * @throws Refusal `link_used` when the link is wrong, used, revoked or expired, or the person disabled
 */
export async function acceptInvitation(input: {
  readonly token: string
  readonly password: string
  readonly userAgent: string | null
}): Promise<StartedSession & { email: string }> {
  const passwordHash = await hashPassword(input.password)
  return transaction(async (tx) => {
    const moment = now()
    // Plain columns only in each condition: the database asks them again once it has the row's lock, so that one of two wins.
    const [used] = await tx.invitation.updateManyAndReturn({
      where: {
        tokenHash: tokenHash(input.token),
        usedAt: null,
        revokedAt: null,
        expiresAt: { gt: moment },
      },
      data: { usedAt: moment },
      select: { id: true, personId: true },
    })
    if (!used) throw new Refusal('link_used')
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: used.personId, disabledAt: null, passwordHash: null },
      data: { passwordHash, lastSignedInAt: moment },
      select: { id: true, email: true },
    })
    if (!person) throw new Refusal('link_used')
    await recordEvent(tx, {
      actor: { kind: 'person', id: person.id },
      verb: 'accepted',
      objectType: 'invitation',
      objectId: used.id,
    })
    const session = await startSession(tx, person.id, input.userAgent)
    return { ...session, email: person.email ?? '' }
  })
}
