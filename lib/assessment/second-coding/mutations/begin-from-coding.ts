import 'server-only'
import { z } from 'zod'
import { newest } from '@/lib/assessment/status-update/rules/lines'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { may } from '../policy'
import { draftOfCoding } from '../rules/content'
import { lockRequest } from './lock-request'

const begun = z.object({ statement: z.string(), reference: z.string(), party: z.string() })

/**
 * Starts one's own draft on the line with the words of one's second judgement, once that is over. Writes no event: a draft is private.
 *
 * @param input `instead` is the version of one's own draft on the line that makes way, 0 when none may
 * @throws Refusal `not_found` (none of theirs was given), `not_permitted`, `coding_open` (a reviewer has yet to reconcile it), `item_withdrawn`,
 *   `conflict` (another draft of theirs stands there); as `idempotent`
 */
export function beginFromCoding(
  analyst: Member,
  input: { requestId: string; instead: number; key?: string | undefined },
): Promise<{ statement: string; reference: string; party: string }> {
  return idempotent(analyst, 'draft from second judgement', input, begun, async (tx) => {
    const { id, state, line, subject } = await lockRequest(tx, input.requestId)
    authorize(may, analyst, 'write', subject)
    const second = await tx.secondCoding.findUnique({
      where: { requestId: id },
      select: { content: true, said: true },
    })
    if (!second) throw new Refusal('not_found')
    if (state === 'coded') throw new Refusal('coding_open')
    if (line.item.withdrawn) throw new Refusal('item_withdrawn')
    const where = { lineId_personId: { lineId: line.id, personId: analyst.id } }
    const before = await tx.draft.findUnique({ where, select: { version: true } })
    if ((before?.version ?? 0) !== input.instead) throw new Refusal('conflict', { over: 'draft' })
    const draft = {
      begunFrom: newest(line.revisions)?.number ?? 0,
      content: draftOfCoding(line.party, second),
      version: input.instead + 1,
      updatedAt: now(),
    }
    await tx.draft.upsert({
      where,
      update: draft,
      create: { ...draft, lineId: line.id, personId: analyst.id },
      select: { id: true },
    })
    return { statement: line.item.statement.slug, reference: line.item.reference, party: line.party }
  })
}
