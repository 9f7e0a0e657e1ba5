import 'server-only'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { newPassword } from '@/lib/ground/platform/password'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findInvitation } from '../data/people'
import type { InvitationPurpose, StartedSession } from '../types'
import { endAccess } from './end-access'
import { refuseGuessable } from './refuse-guessable'
import { newSession, recordSession } from './start-session'

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
  await refuseGuessable('password', input.password, invited)
  const { salt, proof } = await newPassword(input.password)
  return transaction('system', async (tx) => {
    const { secret, device, began, expiresAt } = newSession(input.userAgent)
    const [used] = await tx.$queryRaw<
      { invitation: string; person: string; purpose: InvitationPurpose; session: string }[]
    >`
      SELECT invitation::text, person::text, purpose::text, session::text
      FROM suivi_follow_invitation(${input.token}, ${salt}, ${proof}, ${secret}, ${device}, ${began}::timestamptz,
        ${expiresAt}::timestamptz)`
    if (!used) throw new Refusal('link_used')
    const session = { id: used.session, personId: used.person, secret, expiresAt }
    await recordSession(tx, session, {
      verb: 'accepted',
      objectType: 'invitation',
      objectId: used.invitation,
    })
    // After it: whatever ends is ended by them.
    const ended = await endAccess(tx, {
      ...{ personId: used.person, by: { id: used.person }, moment: began },
      sessions: { but: session.id },
    })
    if (used.purpose === 'reset')
      await recordEvent(tx, {
        actor: { kind: 'person', id: used.person },
        verb: 'changed password',
        objectType: 'person',
        objectId: used.person,
        payload: { invitation: used.invitation, ...ended },
      })
    return { ...session, email: invited.email }
  })
}
