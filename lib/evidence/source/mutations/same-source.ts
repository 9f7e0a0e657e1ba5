import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { differenceOf } from '../rules/said'
import type { Fault, SameInput } from '../schema'
import { lockSource } from './lock-source'
import { say } from './say'

/**
 * Says that a source is the same document as another, which then stands for both; or, with none named, that it is not. It waits for a second person:
 * until then it changes nothing. Both keep their ids, and what cites one goes on citing it.
 *
 * @throws Invalid on `sameAs`: `same` (none such), `same_itself`, `same_chain` (one of the two is the same as a third), `unchanged`
 * @throws Refusal `not_found`, `not_permitted` (no analyst)
 */
export function sameSource(
  actor: Member,
  { sourceId, sameAs, sameReason: reason }: SameInput,
): Promise<void> {
  return transaction(actor, async (tx) => {
    const { said } = await lockSource(tx, sourceId)
    authorize(may, actor, 'class', { people: [] })
    const difference = differenceOf(said, { ...said, sameAs })
    if (difference === null) throw wrong('unchanged')
    const fault = sameAs === null ? null : await faultOf(tx, sourceId, sameAs)
    if (fault) throw wrong(fault)
    const classing = await say(tx, actor, sourceId, { ...difference, reason })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'edited',
      objectType: 'source',
      objectId: sourceId,
      payload: { classing },
    })
  })
}

/**
 * Looks whether a source can lead to the one that is to stand for it, before a second person's decision makes it so.
 *
 * @throws Refusal `source_hidden` (readers see the one and not the other), `same_taken` (one of the two leads to a third by now)
 */
export async function canLead(
  tx: Transaction,
  source: { readonly id: string; readonly isPublic: boolean; readonly sameAs: string | null },
): Promise<void> {
  if (source.sameAs === null) return
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('suivi.sources'))`
  if ((await faultOf(tx, source.id, source.sameAs)) !== null) throw new Refusal('same_taken')
  const other = await tx.source.findUnique({ where: { id: source.sameAs }, select: { listedAt: true } })
  if (source.isPublic && other?.listedAt === null) throw new Refusal('source_hidden')
}

async function faultOf(tx: Transaction, id: string, sameAs: string): Promise<Fault | null> {
  if (sameAs === id) return 'same_itself'
  const other = await tx.source.findUnique({ where: { id: sameAs }, select: { sameAs: true } })
  if (!other) return 'same'
  const led = await tx.source.count({ where: { sameAs: id } })
  return other.sameAs !== null || led > 0 ? 'same_chain' : null
}

function wrong(fault: Fault): Invalid {
  return new Invalid({ sameAs: [fault] })
}
