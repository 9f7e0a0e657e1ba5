import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { hashPassword } from '@/lib/platform/password'
import { tokenHash } from '@/lib/platform/secret-token'
import { findInvitation } from '../data/people'
import type { StartedSession } from '../types'
import { endAccess } from './end-access'
import { refuseGuessable } from './refuse-guessable'
import { startSession } from './start-session'

/**
 * Chooses a password behind a link, and signs in: the first behind an invitation, a new one behind a link for who forgot theirs, which ends
 * every session and token that they had. A visitor asks: the link is the right. Of two who follow it at the same moment one succeeds.
 *
 * @throws Invalid where the password is guessed soon; Refusal `link_used` when the link is wrong, used, revoked or expired, or the person disabled
 */
export async function acceptInvitation(input: {
  readonly token: string
  readonly password: string
  readonly userAgent: string | null
}): Promise<StartedSession & { email: string }> {
  // Asked first, so that a link that does not work costs no hash.
  const invited = await findInvitation(input.token)
  if (!invited) throw new Refusal('link_used')
  refuseGuessable('password', input.password, invited)
  const passwordHash = await hashPassword(input.password)
  return transaction('system', async (tx) => {
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
      select: { id: true, personId: true, purpose: true },
    })
    if (!used) throw new Refusal('link_used')
    const isReset = used.purpose === 'reset'
    const [person] = await tx.person.updateManyAndReturn({
      where: { id: used.personId, disabledAt: null, passwordHash: isReset ? { not: null } : null },
      data: { passwordHash, lastSignedInAt: moment },
      select: { id: true, email: true },
    })
    if (!person) throw new Refusal('link_used')
    const session = await startSession(tx, person.id, input.userAgent, {
      verb: 'accepted',
      objectType: 'invitation',
      objectId: used.id,
    })
    // After it: whatever ends is ended by them.
    const ended = await endAccess(tx, {
      ...{ personId: person.id, by: person, moment },
      sessions: { but: session.id },
    })
    if (isReset)
      await recordEvent(tx, {
        actor: { kind: 'person', id: person.id },
        verb: 'changed password',
        objectType: 'person',
        objectId: person.id,
        payload: { invitation: used.id, ...ended },
      })
    return { ...session, email: person.email ?? '' }
  })
}
