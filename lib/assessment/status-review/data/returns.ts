import 'server-only'
import type { ReturnView } from '@/lib/assessment/status-review/types'
import { db } from '@/lib/ground/platform/db'
import { commentOf, commentsSelect } from '@/lib/record/review/data/comments'

/**
 * Every sending back on these lines, by the id of the revision that was sent back.
 *
 * @param kept ids of the revisions that are kept from whoever asks (`findKeptFrom`)
 */
export async function findReturns(
  lineIds: readonly string[],
  kept: readonly string[],
): Promise<ReadonlyMap<string, ReturnView>> {
  const rows = await db().review.findMany({
    where: {
      decision: 'send_back',
      revisionId: { notIn: [...kept] },
      revision: { lineId: { in: [...lineIds] } },
    },
    orderBy: { at: 'asc' },
    select: {
      revision: { select: { id: true } },
      at: true,
      reason: true,
      reviewer: { select: { publicName: true } },
      comments: commentsSelect,
    },
  })
  return new Map(
    rows.flatMap(({ revision, at, reason, reviewer, comments }) =>
      revision
        ? [
            [
              revision.id,
              {
                by: reviewer.publicName,
                at: at.toISOString(),
                reason: reason ?? '',
                comments: comments.map(commentOf),
              },
            ] as const,
          ]
        : [],
    ),
  )
}
