import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { authorize } from '@/lib/ground/platform/authorize'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { may } from '../policy'
import { lockSource } from './lock-source'

/**
 * Records that somebody opened a document and copied its words, as part of a larger act; once, the first time.
 *
 * @throws Refusal `not_found` (no such source), `not_permitted` (no analyst)
 */
export async function openSource(tx: Transaction, actor: Member, sourceId: string): Promise<void> {
  const { isOpened } = await lockSource(tx, sourceId)
  authorize(may, actor, 'open', { people: [] })
  if (isOpened) return
  await tx.source.update({
    where: { id: sourceId },
    data: { seen: 'opened', openedAt: now() },
    select: { id: true },
  })
  await recordEvent(tx, {
    actor: { kind: 'person', id: actor.id },
    verb: 'opened',
    objectType: 'source',
    objectId: sourceId,
  })
}
