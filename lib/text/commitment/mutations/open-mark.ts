import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import type { Transaction } from '@/lib/ground/platform/db'
import { Refusal } from '@/lib/ground/platform/errors'
import { type MarkVerb, may } from '../policy'
import { refusalOf } from '../rules/steps'
import { type LockedMark, lockMark } from './lock-mark'

/**
 * Takes a public mark for this transaction and refuses whatever stands in the way of the verb.
 *
 * @throws Refusal `not_found`, `not_permitted`; by the rules `already_decided`, `governs_others`, `followed_by_force`, `already_judged`
 */
export async function openMark(
  tx: Transaction,
  actor: Member,
  verb: Exclude<MarkVerb, 'mark'>,
  markId: string,
): Promise<LockedMark> {
  const mark = await lockMark(tx, markId)
  if (!mark) throw new Refusal('not_found')
  authorize(may, actor, verb, mark)
  const refusal = refusalOf(verb, mark)
  if (refusal !== null) throw new Refusal(refusal)
  return mark
}
