import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { now } from '@/lib/ground/platform/clock'
import type { Transaction } from '@/lib/ground/platform/db'
import { recordEvent } from '@/lib/record/event/mutations/record-event'
import { sourceAsRead } from '../rules/as-read'
import type { SignedSource } from '../types'
import { accept } from './say'

/**
 * Makes public what a judgement cites, as part of its publication: what `signedWith` found, and nothing else. The caller has the sources
 * locked since before that was found, and the revision public already. The act on each keeps what was read of it, so that the fingerprint of the
 * decision can be computed anew (`npm run verify`).
 *
 * @param review the id of the decision
 * @returns the ids of the sources of which readers see something new
 */
export async function publishSources(
  tx: Transaction,
  reviewer: Member,
  signed: readonly SignedSource[],
  review: string,
): Promise<string[]> {
  for (const source of signed) {
    const { id, becomesPublic, accepted } = source
    await accept(tx, id, accepted)
    if (becomesPublic) {
      await tx.source.update({
        where: { id },
        data: { listedAt: now(), listedById: reviewer.id },
        select: { id: true },
      })
    }
    const { afterSha256, restSha256 } = sourceAsRead(source)
    await recordEvent(tx, {
      actor: { kind: 'person', id: reviewer.id },
      verb: becomesPublic ? 'listed' : 'approved',
      objectType: 'source',
      objectId: id,
      payload: { classings: accepted.length, review, afterSha256, restSha256 },
    })
  }
  return signed.map(({ id }) => id)
}
