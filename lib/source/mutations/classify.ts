import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'

/** What people set about a source; null says nothing. `date` is a year, month or day as known. */
export type Classing = {
  readonly primary: boolean | null
  readonly onBehalfOf: string | null
  readonly independenceGroup: string | null
  readonly date: string | null
}

/**
 * Sets what nobody has set about a source yet, as part of a larger act. What stands is never overwritten here: who thinks otherwise
 * says so in words. The caller has checked that `onBehalfOf` is a party or nobody.
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
  // Taken for the transaction: of two people who class it at once the second finds it classed.
  await tx.$queryRaw`SELECT id FROM sources WHERE id = ${sourceId} FOR UPDATE`
  const source = await tx.source.findUnique({
    where: { id: sourceId },
    select: { primary: true, onBehalfOf: true, independenceGroup: true, date: true },
  })
  if (!source) throw new Refusal('not_found')
  authorize(may, actor, 'class', { id: sourceId })
  const set = {
    primary: source.primary === null ? classing.primary : null,
    onBehalfOf: source.onBehalfOf === null ? classing.onBehalfOf : null,
    independenceGroup: source.independenceGroup === null ? classing.independenceGroup : null,
    date: source.date === null ? classing.date : null,
  }
  if (Object.values(set).every((value) => value === null)) return false
  await tx.source.update({
    where: { id: sourceId },
    data: Object.fromEntries(Object.entries(set).filter(([, value]) => value !== null)),
    select: { id: true },
  })
  const { id } = await tx.sourceClassing.create({
    data: { sourceId, personId: actor.id, ...set },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'classed',
    objectType: 'source',
    objectId: sourceId,
    payload: { classing: id },
  })
  return true
}
