import 'server-only'
import { recordEvent } from '@/lib/event/mutations/record-event'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import { now } from '@/lib/platform/clock'
import { type Transaction, transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { tokenPolicy } from '../policy'

/**
 * Ends a token at once, by its owner or an administrator: nothing more is written with it. One that is revoked stays so.
 *
 * @throws Refusal `not_found`, also where it is somebody else's
 */
export function revokeToken(actor: Member, { id }: { readonly id: string }): Promise<void> {
  return transaction(actor, async (tx) => {
    const token = await tx.personalToken.findUnique({ where: { id: id ?? '' }, select: { personId: true } })
    if (!token) throw new Refusal('not_found')
    authorize(tokenPolicy, actor, 'revoke', token)
    await end(tx, actor, { id }, now())
  })
}

/** Ends every token of a person. */
export function endTokens(tx: Transaction, actor: Member, personId: string, moment: Date): Promise<void> {
  return end(tx, actor, { personId }, moment)
}

async function end(
  tx: Transaction,
  actor: Member,
  which: { readonly id: string } | { readonly personId: string },
  moment: Date,
): Promise<void> {
  const ended = await tx.personalToken.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: moment },
    select: { id: true },
  })
  for (const { id } of ended)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'revoked',
      objectType: 'token',
      objectId: id,
    })
}
