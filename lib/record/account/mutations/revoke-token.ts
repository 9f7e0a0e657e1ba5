import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
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

/** Ends every token of a person that still works. @returns how many */
export function endTokens(
  tx: Transaction,
  by: Pick<Member, 'id'>,
  personId: string,
  moment: Date,
): Promise<number> {
  return end(tx, by, { personId, expiresAt: { gt: moment } }, moment)
}

async function end(
  tx: Transaction,
  by: Pick<Member, 'id'>,
  which: { readonly id: string } | { readonly personId: string; readonly expiresAt: { readonly gt: Date } },
  moment: Date,
): Promise<number> {
  const ended = await tx.personalToken.updateManyAndReturn({
    where: { ...which, revokedAt: null },
    data: { revokedAt: moment },
    select: { id: true },
  })
  for (const { id } of ended)
    await recordEvent(tx, {
      actor: { kind: 'person', id: by.id },
      verb: 'revoked',
      objectType: 'token',
      objectId: id,
    })
  return ended.length
}
