import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import type { EditInput } from '../schema'
import { lockRequest } from './lock-request'
import { record } from './record-event'
import { itemsOf } from './subject'
import { takeAnswers } from './take-answers'

/**
 * Changes what a request says, while readers do not see it.
 *
 * @throws Invalid `items`, `party`
 * @throws Refusal as `lockRequest`; `request_public` once it is public: what was asked for is a record then; as `idempotent`
 */
export function edit(actor: Member, input: EditInput): Promise<{ id: string }> {
  return idempotent(actor, 'request edited', input, madeOne, async (tx) => {
    await takeAnswers(tx, input.id)
    const request = await lockRequest(tx, actor, 'edit', input)
    if (request.publishedAt !== null) throw new Refusal('request_public')
    const items = await itemsOf(tx, request.statementId, input)
    const { authority, party, language, asked, regime } = input
    await tx.accessRequestItem.deleteMany({ where: { requestId: request.id } })
    await tx.accessRequest.update({
      where: { id: request.id },
      data: {
        authority,
        party,
        language,
        asked,
        regime,
        updatedAt: now(),
        version: { increment: 1 },
        items: { create: items.map((commitmentId) => ({ commitmentId })) },
      },
      select: { id: true },
    })
    await record(tx, actor, 'edited', request)
    return { id: request.id }
  })
}
