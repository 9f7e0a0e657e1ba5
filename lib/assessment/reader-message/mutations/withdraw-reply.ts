import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { lockMessage, type Opened, recordAct } from './lock-message'

/**
 * A reviewer takes a party's reply out of sight when the party takes it back. A marker stays, without its words.
 *
 * @throws Refusal as `lockMessage`; `not_permitted` for what is shown as nobody's reply; `already_decided` when it was taken back before
 */
export function withdrawReply(actor: Member, opened: Opened): Promise<{ id: string }> {
  return idempotent(actor, 'reply withdrawn', opened, madeOne, async (tx) => {
    const message = await lockMessage(tx, actor, 'withdraw', opened)
    const isShown = message.outcome === 'accepted' || message.outcome === 'partly'
    if (message.kind !== 'reply' || !isShown) throw new Refusal('not_permitted')
    if (message.replyWithdrawnAt !== null) throw new Refusal('already_decided')
    await tx.readerMessage.update({
      where: { id: message.id },
      data: { replyWithdrawnById: actor.id, replyWithdrawnAt: now(), version: { increment: 1 } },
      select: { id: true },
    })
    await recordAct(tx, actor, 'withdrew', message, { public: true })
    return { id: message.id }
  })
}
