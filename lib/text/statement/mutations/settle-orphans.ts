import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { type Transaction, transaction } from '@/lib/ground/platform/db'
import { Invalid, Refusal } from '@/lib/ground/platform/errors'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { findOrphans } from '../data/orphans'
import { mayWord } from '../policy'
import { exactOf, hashOfExact } from '../rules/shown-orphans'
import type { SettleOrphanInput } from '../schema'
import type { Orphan } from '../types'

/**
 * Takes every proposal of the very words at once: a reviewer's explicit act, on those that their page showed.
 *
 * @throws Refusal `not_found`, `not_permitted`; `conflict` when others can be taken by now
 */
export function takeExactOrphans(
  actor: Member,
  { renderingId, sha256 }: { readonly renderingId: string; readonly sha256: string },
): Promise<{ taken: number }> {
  return transaction(actor, async (tx) => {
    const { statementId, orphans } = await openQueue(tx, actor, renderingId)
    if (hashOfExact(orphans) !== sha256) throw new Refusal('conflict')
    const exact = exactOf(orphans)
    for (const orphan of exact)
      if (orphan.proposal) await write(tx, actor, renderingId, orphan, orphan.proposal)
    if (exact.length > 0)
      await record(tx, actor, statementId, renderingId, { how: 'exact', count: exact.length })
    return { taken: exact.length }
  })
}

/**
 * Settles one: where its words stand now (the proposal, or other words of the new text, typed exactly), or lets it go with a reason. What
 * quoted keeps its own words and place in the old text, which stays; this says where they stand in the new.
 *
 * @throws Invalid `words` `words_not_found`
 * @throws Refusal `not_found` (it is settled, or there is no proposal to take), `not_permitted`; `conflict` when it is not as it was shown
 */
export function settleOrphan(actor: Member, input: SettleOrphanInput): Promise<void> {
  const { renderingId, quotedBy, quotedById } = input
  return transaction(actor, async (tx) => {
    const { statementId, text, orphans } = await openQueue(tx, actor, renderingId)
    const orphan = orphans.find((each) => each.quotedBy === quotedBy && each.quotedById === quotedById)
    if (!orphan) throw new Refusal('not_found')
    if (orphan.sha256 !== input.sha256) throw new Refusal('conflict')
    const found = placeOf(input, orphan, text)
    await write(tx, actor, renderingId, orphan, found)
    await record(tx, actor, statementId, renderingId, { how: found.how, quotedBy, quotedById })
  })
}

type Settled = {
  readonly how: 'exact' | 'approximate' | 'person' | 'closed'
  readonly start?: number
  readonly end?: number
  readonly exact?: string
  readonly reason?: string
}

function placeOf(input: SettleOrphanInput, { proposal }: Orphan, text: string): Settled {
  switch (input.intent) {
    case 'take':
      if (proposal === null) throw new Refusal('not_found')
      return proposal
    case 'words': {
      const start = text.indexOf(input.words)
      if (start === -1) throw new Invalid({ words: ['words_not_found'] })
      return { how: 'person', start, end: start + input.words.length, exact: input.words }
    }
    case 'close':
      return { how: 'closed', reason: input.reason }
  }
}

/** The queue of a rendering, held until the transaction ends: two people who settle the same are one after the other. */
async function openQueue(tx: Transaction, actor: Member, renderingId: string) {
  await tx.$queryRaw`SELECT id FROM added_renderings WHERE id = ${renderingId}::uuid FOR NO KEY UPDATE`
  const added = await tx.addedRendering.findUnique({
    where: { id: renderingId },
    select: { statementId: true, text: true, publishedAt: true },
  })
  if (!added?.publishedAt) throw new Refusal('not_found')
  authorize(mayWord, actor, 'reanchor', null)
  return { ...added, orphans: await findOrphans(tx, renderingId) }
}

async function write(
  tx: Transaction,
  actor: Member,
  renderingId: string,
  { quotedBy, quotedById }: Orphan,
  settled: Settled,
): Promise<void> {
  await tx.reanchoring.create({ data: { renderingId, quotedBy, quotedById, byId: actor.id, ...settled } })
}

function record(
  tx: Transaction,
  actor: Member,
  statementId: string,
  renderingId: string,
  payload: Readonly<Record<string, string | number>>,
): Promise<void> {
  return recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'resolved',
    objectType: 'rendering',
    objectId: renderingId,
    statementId,
    payload,
  })
}
