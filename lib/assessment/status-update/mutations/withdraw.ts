import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeNothing } from '@/lib/ground/platform/idempotent'
import { may } from '../policy'
import { lockLineOf } from './lock-line'
import { recordStep, takeStep } from './take-step'

/**
 * Takes back one's own submitted revision; readers who saw it as provisional see it no longer. It stays in the line's history.
 *
 * @throws Refusal `not_found` (no such revision), `not_permitted` (no analyst, or another's), `already_decided` (no longer submitted)
 */
export function withdraw(
  actor: Member,
  input: { revisionId: string; key?: string | undefined },
): Promise<object> {
  return idempotent(actor, 'judgement withdrawn', input, madeNothing, async (tx) => {
    const { item, revisions } = await lockLineOf(tx, input.revisionId)
    const revision = revisions.find(({ id }) => id === input.revisionId)
    if (!revision) throw new Refusal('not_found')
    authorize(may, actor, 'withdraw', { ownerId: revision.authorId })
    const step = await takeStep(tx, actor, 'withdraw', revision)
    await recordStep(tx, actor, step, { revisionId: revision.id, statementId: item.statement.id }, () => ({
      contentSha256: revision.contentSha256,
    }))
    return {}
  })
}
