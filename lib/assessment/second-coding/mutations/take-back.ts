import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { lockRequest } from './lock-request'

const takenBack = z.object({ statement: z.string(), revisionId: z.string() })

/**
 * Takes back a request for a second judgement while none was given. What its analyst has written stays theirs.
 *
 * @throws Refusal `not_found`; by the policy `not_permitted`, `own_work`; `coding_closed` where it is no longer open
 */
export function takeBack(
  reviewer: Member,
  input: { requestId: string; key?: string | undefined },
): Promise<{ statement: string; revisionId: string }> {
  return idempotent(reviewer, 'coding request taken back', input, takenBack, async (tx) => {
    const { id, state, line, revision, subject } = await lockRequest(tx, input.requestId)
    authorize(may, reviewer, 'take_back', subject)
    if (state !== 'open') throw new Refusal('coding_closed')
    await tx.codingRequest.update({ where: { id }, data: { state: 'taken_back' }, select: { id: true } })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'withdrew',
      objectType: 'coding',
      objectId: id,
      statementId: line.item.statement.id,
      payload: { revision: revision.id },
    })
    return { statement: line.item.statement.slug, revisionId: revision.id }
  })
}
