import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { transaction } from '@/lib/ground/platform/db'
import { lockMessage, type Opened, recordAct } from './lock-message'

/**
 * Takes a message to answer it, from the pile or from whoever has it.
 *
 * @throws Refusal as `lockMessage`
 */
export function take(actor: Member, opened: Opened): Promise<{ id: string }> {
  return transaction(actor, async (tx) => {
    const message = await lockMessage(tx, actor, 'take', opened)
    await tx.readerMessage.update({
      where: { id: message.id },
      data: { state: 'taken', takenById: actor.id, takenAt: now(), version: { increment: 1 } },
      select: { id: true },
    })
    await recordAct(tx, actor, 'took on', message)
    return { id: message.id }
  })
}
