import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { lockMessage, type Opened, recordAct } from './lock-message'

/**
 * A reviewer sends a proposed outcome back to whoever proposed it, with a reason. What was filled in stays.
 *
 * @throws Refusal as `lockMessage`; `reason_missing`; as `idempotent`
 */
export function sendBack(
  actor: Member,
  input: Opened & { readonly reason: string },
): Promise<{ id: string }> {
  return idempotent(actor, 'message sent back', input, madeOne, async (tx) => {
    const message = await lockMessage(tx, actor, 'send_back', input)
    if (input.reason === '') throw new Refusal('reason_missing')
    await tx.readerMessage.update({
      where: { id: message.id },
      data: {
        state: 'taken',
        takenById: message.proposedById,
        sentBackReason: input.reason,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    await recordAct(tx, actor, 'sent back', message)
    return { id: message.id }
  })
}
