import 'server-only'
import { isInFuture } from '@/lib/ground/i18n/partial-date'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { partiesIn } from '../rules/on-behalf-of'
import { differenceOf, isClassingOnly } from '../rules/said'
import type { ClassInput } from '../schema'
import { lockSource } from './lock-source'
import { say } from './say'

/**
 * Says where a source comes from, or what of its description is wrong. Signed-in people see it at once; readers see it once a second
 * person accepted it.
 *
 * @throws Invalid `unchanged` (on `title`) where nothing is said otherwise, `reason` where something that stood is said to be wrong without one,
 *   `date_future`, `party` (it speaks in no statement)
 * @throws Refusal `not_found`, `not_permitted` (no analyst)
 */
export function classSource(actor: Member, input: ClassInput): Promise<void> {
  return transaction(actor, async (tx) => {
    const { said } = await lockSource(tx, input.sourceId)
    authorize(may, actor, 'class', { people: [] })
    const { locale: _locale, sourceId, reason, ...words } = input
    const difference = differenceOf(said, { ...said, ...words })
    if (difference === null) throw new Invalid({ title: ['unchanged'] })
    const isClassing = isClassingOnly(difference)
    if (!isClassing && reason === null) throw new Invalid({ reason: ['reason'] })
    if (words.date !== null && isInFuture(words.date, dayOf(now())))
      throw new Invalid({ date: ['date_future'] })
    for (const field of ['onBehalfOf', 'originFor'] as const)
      await areParties(tx, field, difference.after[field] ?? null)

    const id = await say(tx, actor, sourceId, { ...difference, reason })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: isClassing ? 'classed' : 'edited',
      objectType: 'source',
      objectId: sourceId,
      payload: { classing: id },
    })
  })
}

/** @throws Invalid `party` where one of them speaks in no statement */
async function areParties(
  tx: Transaction,
  field: 'onBehalfOf' | 'originFor',
  said: string | null,
): Promise<void> {
  const keys = partiesIn(said) ?? []
  const known = await tx.party.findMany({
    where: { key: { in: [...keys] } },
    distinct: ['key'],
    select: { key: true },
  })
  if (known.length < keys.length) throw new Invalid({ [field]: ['party'] })
}
