import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { lockFollowUp, type Opened } from './lock-follow-up'
import { record } from './record'

/**
 * A reviewer makes an analyst's question public, for good.
 *
 * @throws Refusal as `lockFollowUp`; `already_decided` when readers see it already
 */
export function show(actor: Member, opened: Opened): Promise<{ id: string }> {
  return idempotent(actor, 'follow-up shown', opened, madeOne, async (tx) => {
    const question = await lockFollowUp(tx, actor, 'show', opened)
    if (question.publishedAt !== null) throw new Refusal('already_decided')
    const publishedAt = now()
    await tx.followUp.update({
      where: { id: question.id },
      data: { publishedAt, updatedAt: publishedAt, version: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, actor, 'published', question)
    return { id: question.id }
  })
}
