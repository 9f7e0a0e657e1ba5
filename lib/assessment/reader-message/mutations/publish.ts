import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { lockMessage, type Opened, recordAct } from './lock-message'

/**
 * A reviewer who did not propose it closes a message with the outcome as it was proposed: readers see it, but for spam, and how to reach
 * the sender is forgotten.
 *
 * @throws Refusal as `lockMessage`; `reply_unconfirmed` when a reply would be shown as a party's before a reviewer confirmed that it is; as `idempotent`
 */
export function publish(actor: Member, opened: Opened): Promise<{ id: string }> {
  return idempotent(actor, 'message closed', opened, madeOne, async (tx) => {
    const message = await lockMessage(tx, actor, 'publish', opened)
    const isShownReply =
      message.kind === 'reply' && (message.outcome === 'accepted' || message.outcome === 'partly')
    if (isShownReply && message.confirmedAt === null) throw new Refusal('reply_unconfirmed')
    const isPublic = message.outcome !== 'spam'
    await tx.readerMessage.update({
      where: { id: message.id },
      data: {
        state: 'closed',
        closedById: actor.id,
        closedAt: now(),
        contact: null,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await recordAct(tx, actor, isPublic ? 'published' : 'completed', message, { outcome: message.outcome })
    return { id: message.id }
  })
}
