import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import type { ConfirmationChannel } from '../types'
import { lockMessage, type Opened, recordAct } from './lock-message'

/**
 * A reviewer states that a reply is the party's, and by which channel they made sure of it; what was said on it is kept nowhere.
 *
 * @throws Refusal as `lockMessage`; `not_permitted` for what is no reply; `already_decided` when it was confirmed before
 */
export function confirm(
  actor: Member,
  input: Opened & { readonly channel: ConfirmationChannel },
): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const message = await lockMessage(tx, actor, 'confirm', input)
    if (message.kind !== 'reply') throw new Refusal('not_permitted')
    if (message.confirmedAt !== null) throw new Refusal('already_decided')
    await tx.readerMessage.update({
      where: { id: message.id },
      data: {
        confirmedBy: input.channel,
        confirmedById: actor.id,
        confirmedAt: now(),
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await recordAct(tx, actor, 'confirmed', message)
    return { id: message.id }
  })
}
