import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { openMark } from './open-mark'

/**
 * Takes back a mark that never was public: its words are free again, its reference is never given again, and readers know nothing of it.
 *
 * @throws Refusal as `openMark`
 */
export function takeBackMark(
  actor: Member,
  {
    markId,
    reason,
    language,
  }: { readonly markId: string; readonly reason: string; readonly language: string },
): Promise<{ reference: string }> {
  return transaction(actor, async (tx) => {
    const mark = await openMark(tx, actor, 'take_back', markId)
    await tx.commitment.update({
      where: { id: mark.id },
      data: {
        state: 'withdrawn',
        withdrawnAt: now(),
        withdrawnReason: reason,
        withdrawnLanguage: language,
      },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'withdrew',
      objectType: 'commitment',
      objectId: mark.id,
      statementId: mark.statement.id,
      payload: { public: false, reference: mark.reference },
    })
    return { reference: mark.reference }
  })
}
