import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { readAddress } from '@/lib/ground/platform/web-address'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findUnderAddress } from '../data/find'
import { linkSelect, linkViewOf } from '../data/link-check'
import { may } from '../policy'
import { LONGEST_ADDRESS } from '../rules/address'
import { movedForGood, moveHash } from '../rules/moved'
import type { MoveInput } from '../schema'
import type { FoundMoved } from '../types'
import { type LockedSource, lockSource } from './lock-source'
import { say } from './say'

/**
 * Says that the page of a source has moved for good, to where the checks of its address found it. It waits for a second person: until then it
 * changes nothing.
 *
 * @throws Invalid `address` (on `movedTo`) where that is none that is kept
 * @throws Refusal `not_found`, `not_permitted` (no analyst), `stale` (the checks found something else meanwhile), `moved_waits` (somebody said so
 *   already), `moved_taken` (another source has this address, or had it)
 */
export function moveSource(
  actor: Member,
  { sourceId, movedTo, movedReason: reason }: MoveInput,
): Promise<void> {
  return transaction(actor, async (tx) => {
    const source = await lockSource(tx, sourceId)
    authorize(may, actor, 'class', { people: [] })
    if (source.pending.some(({ after }) => 'url' in after)) throw new Refusal('moved_waits')
    const moved = await findMoved(tx, source)
    if (moved?.to !== movedTo) throw new Refusal('stale')
    if (readAddress(movedTo) === null || movedTo.length > LONGEST_ADDRESS)
      throw new Invalid({ movedTo: ['address'] })
    await canMove(tx, sourceId, movedTo)
    const said = { before: { url: source.stands.url }, after: { url: movedTo }, reason, found: moved.found }
    const classing = await say(tx, actor, sourceId, said)
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'edited',
      objectType: 'source',
      objectId: sourceId,
      payload: { classing, contentSha256: moveHash(sourceId, said) },
    })
  })
}

/**
 * Looks whether a source can have an address: no other has it, and none had it.
 *
 * @throws Refusal `moved_taken`
 */
export async function canMove(tx: Transaction, id: string, to: string): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.sources'))`
  const known = await findUnderAddress(to, tx)
  if (known !== null && known !== id) throw new Refusal('moved_taken')
}

async function findMoved(
  tx: Transaction,
  { id, stands }: LockedSource,
): Promise<{ readonly to: string; readonly found: FoundMoved } | null> {
  const row = await tx.linkCheck.findUnique({ where: { sourceId: id }, select: linkSelect })
  return row && movedForGood(linkViewOf(row, stands.url))
}
