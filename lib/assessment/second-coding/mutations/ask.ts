import 'server-only'
import { z } from 'zod'
import { awaitsSecond } from '@/lib/assessment/status-review/data/awaiting-second'
import { newerThatStands } from '@/lib/assessment/status-review/rules/submissions'
import { lockLineOf } from '@/lib/assessment/status-update/mutations/lock-line'
import { authorsOf } from '@/lib/assessment/status-update/rules/authors'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { idempotent } from '@/lib/ground/platform/idempotent'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'

/**
 * Asks for a second judgement of the words that a revision judges, of an analyst by name or of any who takes it. Until it is given or
 * taken back nothing is decided on the line, and the first is kept from whoever is to give it.
 *
 * @param input `coder` is an analyst's id; empty leaves it to any
 * @throws Refusal `not_found`, `signed_out` (disabled meanwhile); by the policy `not_permitted`, `own_work`; `item_withdrawn`, `already_decided` (it no longer stands), `stale`
 *   (a newer one stands), `coding_open` (one is asked for already); as `idempotent`
 * @throws Invalid `coder` where whoever is named cannot give it
 */
export function ask(
  reviewer: Member,
  input: { revisionId: string; coder: string; key?: string | undefined },
): Promise<{ requestId: string; statement: string }> {
  return idempotent(reviewer, 'coding request', input, asked, async (tx) => {
    const line = await lockLineOf(tx, input.revisionId)
    const revision = line.revisions.find(({ id }) => id === input.revisionId)
    if (!revision) throw new Refusal('not_found')
    if ((await findKeptFrom(reviewer.id, tx)).revisions.includes(revision.id)) throw new Refusal('not_found')
    const authors = authorsOf(revision.number, line.revisions)
    authorize(may, reviewer, 'ask', { authors, coderId: null, askedById: null })
    if (line.item.withdrawn) throw new Refusal('item_withdrawn')
    if (revision.state !== 'submitted' && revision.state !== 'final') throw new Refusal('already_decided')
    if (revision.state === 'submitted' && newerThatStands(revision, line.revisions))
      throw new Refusal('stale', { newest: newerThatStands(revision, line.revisions)?.id ?? '' })
    if (await awaitsSecond(line.id, tx)) throw new Refusal('coding_open')
    const coderId = input.coder === '' ? null : input.coder
    if (coderId !== null && !(await isEligible(tx, coderId, [...authors, reviewer.id], revision.id)))
      throw new Invalid({ coder: ['second-coding.error.coder'] })

    const { id } = await tx.codingRequest.create({
      data: { revisionId: revision.id, askedById: reviewer.id, coderId },
      select: { id: true },
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: 'asked',
      objectType: 'coding',
      objectId: id,
      statementId: line.item.statement.id,
      payload: { revision: revision.id, coder: coderId },
    })
    return { requestId: id, statement: line.item.statement.slug }
  })
}

const asked = z.object({ requestId: z.string(), statement: z.string() })

/** Whether somebody can give a second judgement: an analyst who can sign in, has no part in the first, and has not given one on it yet. */
async function isEligible(
  tx: Transaction,
  id: string,
  excluded: readonly string[],
  revisionId: string,
): Promise<boolean> {
  if (excluded.includes(id)) return false
  const where = { id, kind: 'person' as const, disabledAt: null, roles: { has: 'analyst' as const } }
  const found = await tx.person.count({ where: { ...where, secondCodings: { none: { revisionId } } } })
  return found > 0
}
