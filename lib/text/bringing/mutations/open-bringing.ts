import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { type BringingVerb, isOpen, may } from '../policy'
import { type LockedBringing, lockBringing } from './bringing-review'

/**
 * Takes a statement on its way for this transaction and refuses whatever stands in the way of a verb that is none of its review.
 *
 * @throws Refusal `not_found`, also for what the actor may not see; by the policy `not_permitted`; `already_decided` as it stands
 */
export async function openBringing(
  tx: Transaction,
  actor: Member,
  verb: BringingVerb,
  id: string,
): Promise<LockedBringing> {
  const row = await lockBringing(tx, id)
  if (row === null || may(actor, 'read', row) !== true) throw new Refusal('not_found')
  authorize(may, actor, verb, row)
  if (!isOpen(verb, row)) throw new Refusal('already_decided')
  return row
}
