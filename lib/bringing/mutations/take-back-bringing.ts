import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import { transaction } from '@/lib/platform/db'
import { openBringing } from './open-bringing'

/**
 * Takes a submitted statement back to change it, or withdraws one that nobody is to read. What was once read stays in the record.
 *
 * @throws Refusal as `openBringing`
 */
export function takeBackBringing(actor: Member, id: string, verb: 'take_back' | 'withdraw'): Promise<void> {
  return transaction(actor, async (tx) => {
    const { version, isUnread } = await openBringing(tx, actor, verb, id)
    await tx.bringing.update({
      where: { id },
      data: { state: verb === 'take_back' ? 'draft' : 'withdrawn', version: version + 1, updatedAt: now() },
      select: { id: true },
    })
    // Nobody knows of a draft that was never submitted.
    if (isUnread) return
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: verb === 'take_back' ? 'reopened' : 'withdrew',
      objectType: 'statement',
      objectId: id,
      statementId: id,
      payload: { public: false },
    })
  })
}
