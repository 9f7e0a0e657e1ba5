import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { openMark } from './open-mark'

const proposed = z.object({ withdrawalId: z.string() })

/**
 * Proposes to withdraw a public item, with the reason that readers will see. Nothing changes for them until a second person agrees.
 *
 * @throws Refusal as `openMark` and `idempotent`
 */
export function proposeWithdrawal(
  actor: Member,
  input: {
    readonly markId: string
    readonly reason: string
    readonly language: string
    readonly key?: string | undefined
  },
): Promise<{ withdrawalId: string }> {
  const { markId, reason, language } = input
  return idempotent(actor, 'withdrawal', input, proposed, async (tx) => {
    const mark = await openMark(tx, actor, 'propose_withdrawal', markId)
    const { id } = await tx.markWithdrawal.create({
      data: { commitmentId: mark.id, proposedById: actor.id, reason, language },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'submitted',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: mark.statementId,
      payload: { reference: mark.reference, withdrawal: id },
    })
    return { withdrawalId: id }
  })
}
