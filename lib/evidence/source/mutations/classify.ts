import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { differenceOf } from '../rules/said'
import { lockSource } from './lock-source'
import { say } from './say'

/** What people set about a source; null says nothing. `date` is a year, month or day as known. */
export type Classing = {
  readonly primary: boolean | null
  readonly onBehalfOf: string | null
  readonly independenceGroup: string | null
  readonly date: string | null
}

/**
 * Sets what nobody has set about a source yet, as part of a larger act. What stands, or was said and awaits a reading, is never
 * overwritten here. It counts for signed-in people at once and for readers with its second reader. The caller has checked that
 * `onBehalfOf` names parties or nobody.
 *
 * @returns whether anything was set
 * @throws Refusal `not_found` (no such source), `not_permitted` (no analyst)
 */
export async function classify(
  tx: Transaction,
  actor: Member,
  sourceId: string,
  classing: Classing,
): Promise<boolean> {
  const { said } = await lockSource(tx, sourceId)
  authorize(may, actor, 'class', { people: [] })
  const difference = differenceOf(said, {
    ...said,
    primary: said.primary ?? classing.primary,
    onBehalfOf: said.onBehalfOf ?? classing.onBehalfOf,
    independenceGroup: said.independenceGroup ?? classing.independenceGroup,
    date: said.date ?? classing.date,
  })
  if (difference === null) return false
  const id = await say(tx, actor, sourceId, { ...difference, reason: null })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'classed',
    objectType: 'source',
    objectId: sourceId,
    payload: { classing: id },
  })
  return true
}
