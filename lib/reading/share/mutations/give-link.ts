import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { hashPassword } from '@/lib/ground/platform/password'
import { secretOfForm, tokenHash } from '@/lib/ground/platform/secret-token'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findWorkToShare } from '../data/work-to-share'
import { sharePolicy } from '../policy'
import type { GiveInput } from '../schema'

const day = 24 * 60 * 60_000

/**
 * Makes a link to work that is not public, for people without an account. The same form sent twice makes one, and gives the same link.
 *
 * @returns the link's secret, to hand over; it cannot be shown again
 * @throws Refusal as `findWorkToShare` and the policy say; as `idempotent`
 */
export async function givePrivateLink(actor: Member, input: GiveInput): Promise<{ token: string }> {
  const { linkPassword, days, forWhom, takesComments } = input
  const token = secretOfForm('private link', input.key)
  const passphraseHash = linkPassword ? await hashPassword(linkPassword) : null
  // What a form said is kept as a plain hash: the passphrase is none of it.
  const sent = { ...input, linkPassword: passphraseHash !== null }
  await idempotent(actor, 'private link', sent, madeOne, async (tx) => {
    const { work, key } = await findWorkToShare(tx, actor, input)
    authorize(sharePolicy, actor, 'give', work)
    const createdAt = now()
    const { id } = await tx.shareLink.create({
      data: {
        ...key,
        ...{ tokenHash: tokenHash(token), forWhom, passphraseHash, takesComments, createdAt },
        createdById: actor.id,
        expiresAt: new Date(createdAt.getTime() + days * day),
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'gave a link',
      objectType: 'share-link',
      objectId: id,
    })
    return { id }
  })
  return { token }
}
