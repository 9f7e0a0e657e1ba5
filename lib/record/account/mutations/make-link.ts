import 'server-only'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { tokenHash } from '@/lib/ground/platform/secret-token'
import { lifetimes } from '../rules/invitation'
import type { InvitationPurpose } from '../types'

/**
 * Makes the link behind which a person chooses a password. Any other link of theirs stops working.
 *
 * @param link.invitedById null where it was made from the server's own shell
 * @param link.token its secret, which is kept nowhere
 * @returns its id
 */
export async function makeLink(
  tx: Transaction,
  link: {
    readonly personId: string
    readonly purpose: InvitationPurpose
    readonly invitedById: string | null
    readonly token: string
  },
): Promise<{ id: string }> {
  const { token, ...about } = link
  const moment = now()
  await endLinks(tx, about.personId, moment)
  return tx.invitation.create({
    data: {
      ...about,
      tokenHash: tokenHash(token),
      createdAt: moment,
      expiresAt: new Date(moment.getTime() + lifetimes[about.purpose]),
    },
    select: { id: true },
  })
}

/** Ends every link of a person that still works. */
export async function endLinks(tx: Transaction, personId: string, moment: Date = now()): Promise<void> {
  await tx.invitation.updateMany({
    where: { personId, usedAt: null, revokedAt: null },
    data: { revokedAt: moment },
  })
}
