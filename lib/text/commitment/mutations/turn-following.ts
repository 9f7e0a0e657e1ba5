import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { openMark } from './open-mark'

/**
 * Turns following a public position on, so that it gets a status, or off while nothing was ever submitted on it. Turning it the way it
 * is already does nothing.
 *
 * @throws Refusal as `openMark`: `followed_by_force` for what is no position, `already_judged`
 */
export function turnFollowing(
  reviewer: Member,
  { markId, follow }: { readonly markId: string; readonly follow: 'on' | 'off' },
): Promise<void> {
  return transaction(reviewer, async (tx) => {
    const mark = await openMark(tx, reviewer, 'turn_following', markId)
    const followed = follow === 'on'
    if (mark.followed === followed) return
    await tx.commitment.update({ where: { id: mark.id }, data: { followed }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: followed ? 'turned following on' : 'turned following off',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: mark.statementId,
      payload: { reference: mark.reference },
    })
  })
}
