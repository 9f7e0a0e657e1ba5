import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { lockFollowUp, type Opened } from './lock-follow-up'
import { record } from './record'

/**
 * Takes a question back, with a reason. It does not come back by its cadence. One that was public stays on its page as a marker.
 *
 * @throws Refusal as `lockFollowUp`
 */
export function withdraw(
  actor: Member,
  input: Opened & { readonly reason: string; readonly reasonLanguage: string },
): Promise<{ id: string }> {
  return idempotent(actor, 'follow-up withdrawn', input, madeOne, async (tx) => {
    const question = await lockFollowUp(tx, actor, 'withdraw', input)
    const moment = now()
    await tx.followUp.update({
      where: { id: question.id },
      data: {
        withdrawnAt: moment,
        withdrawnReason: input.reason,
        reasonLanguage: input.reasonLanguage,
        updatedAt: moment,
        version: { increment: 1 },
      },
      select: { id: true },
    })
    const wasPublic = question.publishedAt !== null
    await record(tx, actor, 'withdrew', question, wasPublic ? { public: true } : {})
    return { id: question.id }
  })
}
