import 'server-only'
import { recordEvent } from '@/lib/event/mutations'
import type { Member } from '@/lib/platform/actor'
import { now } from '@/lib/platform/clock'
import type { Transaction } from '@/lib/platform/db'
import { secondReader } from '../rules/said'
import { lockSource } from './lock-source'
import { accept } from './say'

/**
 * Makes public what a judgement cites, as part of its publication: sources that nobody has listed are listed, and what was said about them
 * and not yet accepted is accepted, by whichever of the judgement's reviewer and its author did not say it. The caller has the
 * revision public already.
 *
 * @param authorId null where the judgement came with an import: then it is nobody's to have read
 * @returns the ids of the sources of which readers see something new
 */
export async function publishSources(
  tx: Transaction,
  reviewer: Member,
  authorId: string | null,
  sourceIds: readonly string[],
): Promise<string[]> {
  const changed: string[] = []
  for (const id of [...new Set(sourceIds)].sort()) {
    const source = await lockSource(tx, id)
    const accepted = source.pending.flatMap((classing) => {
      const readerId = secondReader(classing.personId, reviewer.id, authorId)
      return readerId === null ? [] : [{ classing, readerId }]
    })
    await accept(tx, id, accepted)
    if (!source.isListed) {
      await tx.source.update({
        where: { id },
        data: { listedAt: now(), listedById: reviewer.id },
        select: { id: true },
      })
    }
    if (source.isListed && accepted.length === 0) continue
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: source.isListed ? 'approved' : 'listed',
      objectType: 'source',
      objectId: id,
      payload: { classings: accepted.length },
    })
    changed.push(id)
  }
  return changed
}
