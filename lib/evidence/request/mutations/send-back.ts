import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Member } from '@/lib/ground/platform/actor'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import type { SendBackInput } from '../schema'
import { lockRequest } from './lock-request'
import { record } from './record-event'
import { takeAnswers } from './take-answers'

/**
 * A second person sends back what readers do not see of a request, with the reason: whoever put it down changes it, or corrects it by
 * another act.
 *
 * @throws Refusal as `lockRequest`; `request_unsent` for a draft; `already_decided` where readers see all of it; as `idempotent`
 */
export function sendBack(actor: Member, input: SendBackInput): Promise<{ id: string }> {
  return idempotent(actor, 'request sent back', input, madeOne, async (tx) => {
    await takeAnswers(tx, input.id)
    const request = await lockRequest(tx, actor, 'send_back', input)
    if (!request.acts.some(({ kind }) => kind === 'sent')) throw new Refusal('request_unsent')
    if (request.publishedAt !== null && request.acts.every(({ publishedAt }) => publishedAt !== null))
      throw new Refusal('already_decided')
    const reviewId = randomUUID()
    await tx.review.create({
      data: {
        id: reviewId,
        requestId: request.id,
        reviewerId: actor.id,
        decision: 'send_back',
        reason: input.reason,
      },
      select: { id: true },
    })
    await tx.accessRequest.update({
      where: { id: request.id },
      data: { version: { increment: 1 } },
      select: { id: true },
    })
    await record(tx, actor, 'sent back', request, { review: reviewId })
    return { id: request.id }
  })
}
