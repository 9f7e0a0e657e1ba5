import 'server-only'
import { z } from 'zod'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { may } from '../policy'
import { judgementsFor } from '../rules/method'
import { draftOf } from '../rules/revision-content'
import { lockLineOf } from './lock-line'

const begun = z.object({ statement: z.string(), reference: z.string(), party: z.string() })

/**
 * Starts one's own draft with the words of a revision: one that was sent back, or the newest public one. Writes no event.
 *
 * @param input `instead` is the version of one's own draft on the line that makes way, 0 when none may
 * @throws Refusal `not_found` (no such revision), `not_permitted` (no analyst), `conflict` (another draft of theirs stands there); as `idempotent`
 * @throws Invalid when the item takes no judgement any more
 */
export function beginFrom(
  actor: Member,
  input: { revisionId: string; instead: number; key?: string | undefined },
): Promise<{ statement: string; reference: string; party: string }> {
  return idempotent(actor, 'draft from revision', input, begun, async (tx) => {
    const { id: lineId, party, item, revisions } = await lockLineOf(tx, input.revisionId)
    const revision = revisions.find(({ id }) => id === input.revisionId)
    if (!revision || item.withdrawn) throw new Refusal('not_found')
    if ((await findKeptFrom(actor.id, tx)).revisions.includes(revision.id)) throw new Refusal('not_found')
    authorize(may, actor, 'draft', { ownerId: actor.id })
    if (judgementsFor(item.force, item.followed).length === 0)
      throw new Invalid({ judgement: ['status-update.judge.error.judgement'] })

    const where = { lineId_personId: { lineId, personId: actor.id } }
    const before = await tx.draft.findUnique({ where, select: { version: true } })
    if ((before?.version ?? 0) !== input.instead) throw new Refusal('conflict', { over: 'draft' })
    const draft = {
      begunFrom: revision.number,
      content: draftOf(revision),
      version: input.instead + 1,
      updatedAt: now(),
    }
    await tx.draft.upsert({
      where,
      update: draft,
      create: { ...draft, lineId, personId: actor.id },
      select: { id: true },
    })
    return { statement: item.statement.slug, reference: item.reference, party }
  })
}
