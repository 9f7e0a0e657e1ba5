import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import { Refusal } from '@/lib/ground/platform/errors'
import { idempotent, madeOne } from '@/lib/ground/platform/idempotent'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { moveHash } from '../rules/moved'
import type { DecideInput } from '../schema'
import { type LockedSource, lockSource } from './lock-source'
import { canMove } from './move-source'
import { canLead } from './same-source'
import { accept } from './say'

/**
 * Accepts a source as it was shown: lists it, where it is not yet public, and accepts everything that was said about it and awaits a
 * second reader.
 *
 * @throws Refusal `not_found`, `not_permitted` (no reviewer), `own_work` (they added it, or said some of it), `stale` (something else was
 *   said since), `already_decided` (nothing awaits them); as `canLead` and `canMove`; as `idempotent`
 */
export function listSource(actor: Member, input: DecideInput): Promise<{ id: string }> {
  return idempotent(actor, 'listing', input, madeOne, async (tx) => {
    const source = await lockSource(tx, input.sourceId)
    authorize(may, actor, source.isListed ? 'decide' : 'list', { people: peopleOf(source) })
    asSeen(source, input)
    if (source.isListed && source.pending.length === 0) throw new Refusal('already_decided')
    const before = source.stands.sameAs
    if (source.said.sameAs !== before)
      await canLead(tx, { id: source.id, isPublic: true, sameAs: source.said.sameAs })
    if (source.said.url !== null && source.said.url !== source.stands.url)
      await canMove(tx, source.id, source.said.url)
    await accept(
      tx,
      source.id,
      source.pending.map((classing) => ({ classing, readerId: actor.id })),
    )
    if (!source.isListed) {
      await tx.source.update({
        where: { id: source.id },
        data: { listedAt: now(), listedById: actor.id },
        select: { id: true },
      })
    }
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: source.isListed ? 'approved' : 'listed',
      objectType: 'source',
      objectId: source.id,
      payload: { classings: source.pending.length, ...movesIn(source) },
    })
    return { id: source.id }
  })
}

/**
 * Sends back what was said about a source, with the reason: it stands no longer for anybody, and readers see it no longer as proposed.
 *
 * @throws Refusal as `listSource`; `already_decided` also where nothing was said, since a source itself is not sent back
 */
export function sendBackClassings(
  actor: Member,
  input: DecideInput & { readonly reason: string },
): Promise<{ id: string }> {
  return idempotent(actor, 'source sent back', input, madeOne, async (tx) => {
    const source = await lockSource(tx, input.sourceId)
    authorize(may, actor, 'decide', { people: source.pending.map(({ personId }) => personId) })
    asSeen(source, input)
    if (source.pending.length === 0) throw new Refusal('already_decided')
    await tx.review.createMany({
      data: source.pending.map(({ id }) => ({
        classingId: id,
        reviewerId: actor.id,
        decision: 'send_back' as const,
        reason: input.reason,
      })),
    })
    await recordEvent(tx, {
      actor: { kind: 'person', id: actor.id },
      verb: 'sent back',
      objectType: 'source',
      objectId: source.id,
      payload: { classings: source.pending.length },
    })
    return { id: source.id }
  })
}

/** What the act says of a new address that is accepted with it. */
function movesIn({ id, pending }: LockedSource): { readonly contentSha256?: string } {
  const [hash] = pending.flatMap((said) => moveHash(id, said) ?? [])
  return hash === undefined ? {} : { contentSha256: hash }
}

/** Who added it, while it is not listed, and whose words await a reading. */
function peopleOf({ addedById, isListed, pending }: LockedSource): string[] {
  return [...(addedById === null || isListed ? [] : [addedById]), ...pending.map(({ personId }) => personId)]
}

/** @throws Refusal `stale` unless exactly what was shown awaits the decision */
function asSeen({ pending }: LockedSource, { seen }: DecideInput): void {
  const awaiting = pending.map(({ id }) => id)
  if (awaiting.length !== seen.length || awaiting.some((id) => !seen.includes(id))) throw new Refusal('stale')
}
