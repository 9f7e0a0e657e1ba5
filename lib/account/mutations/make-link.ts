import 'server-only'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { newToken, tokenHash } from '@/lib/platform/secret-token'
import { lifetimes } from '../rules/invitation'
import type { InvitationPurpose } from '../types'

/**
 * Makes the link behind which a person chooses a password. Any other link of theirs stops working.
 *
 * @param link.invitedById null where it was made from the server's own shell
 * @returns its id, and its secret, which is kept nowhere
 */
export async function makeLink(
  tx: Transaction,
  link: {
    readonly personId: string
    readonly purpose: InvitationPurpose
    readonly invitedById: string | null
  },
): Promise<{ id: string; token: string }> {
  const moment = now()
  await endLinks(tx, link.personId, moment)
  const token = newToken()
  const { id } = await tx.invitation.create({
    data: {
      ...link,
      tokenHash: tokenHash(token),
      createdAt: moment,
      expiresAt: new Date(moment.getTime() + lifetimes[link.purpose]),
    },
    select: { id: true },
  })
  return { id, token }
}

/** Ends every link of a person that still works. */
export async function endLinks(tx: Transaction, personId: string, moment: Date = now()): Promise<void> {
  await tx.invitation.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: moment },
  })
}
