import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import type { PublishInput } from '../schema'
import { lockRequest } from './lock-request'
import { record } from './record-event'

/**
 * A second person publishes a request with all that happened to it, or what happened to a public one since.
 *
 * @throws Refusal as `lockRequest`; `request_unsent` for a draft; `already_decided` where readers see all of it; `source_hidden` when the
 *   answer is a source that is not listed yet; as `idempotent`
 */
export function publish(actor: Member, input: PublishInput): Promise<{ id: string }> {
  return idempotent(actor, 'request published', input, madeOne, async (tx) => {
    const request = await lockRequest(tx, actor, 'publish', input)
    const unread = request.acts.filter(({ publishedAt }) => publishedAt === null)
    if (!request.acts.some(({ kind }) => kind === 'sent')) throw new Refusal('request_unsent')
    if (request.publishedAt !== null && unread.length === 0) throw new Refusal('already_decided')
    const answers = unread.flatMap(({ sourceId }) => sourceId ?? [])
    if ((await tx.source.count({ where: { id: { in: answers }, listedAt: null } })) > 0)
      throw new Refusal('source_hidden')
    const publishedAt = now()
    const reviewId = randomUUID()
    await tx.review.create({
      data: { id: reviewId, requestId: request.id, reviewerId: actor.id, decision: 'approve' },
      select: { id: true },
    })
    await tx.accessRequest.update({
      where: { id: request.id },
      data: { version: { increment: 1 }, ...(request.publishedAt === null ? { publishedAt } : {}) },
      select: { id: true },
    })
    await tx.requestAct.updateMany({
      where: { id: { in: unread.map(({ id }) => id) } },
      data: { publishedAt, reviewId },
    })
    await record(tx, actor, 'approved', request, { review: reviewId })
    await record(tx, actor, 'published', request, { review: reviewId, acts: unread.length })
    return { id: request.id }
  })
}
