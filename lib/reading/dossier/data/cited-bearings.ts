import 'server-only'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { withBearings } from '@/lib/text/commitment/data/item-view'
import type { CommitmentView } from '@/lib/text/commitment/types'

/** Items on which more sources bear than are named with them, with those too that judgements on one of them cite: what is cited is no lead. */
export async function withCitedBearings(
  items: readonly CommitmentView[],
  revisions: readonly Pick<RevisionView, 'reference' | 'citations'>[],
): Promise<readonly CommitmentView[]> {
  const more = items.filter(({ bearings, bearingCount }) => bearingCount > bearings.length)
  if (more.length === 0) return items
  const of = new Set(more.map(({ reference }) => reference))
  const cited = revisions.flatMap(({ reference, citations }) =>
    of.has(reference) ? citations.map(({ sourceId }) => sourceId) : [],
  )
  const also = await withBearings(
    more.map(({ id }) => ({ id })),
    [...new Set(cited)],
  )
  const alsoOf = new Map(also.map(({ id, bearings }) => [id, bearings]))
  return items.map((item) => {
    const named = new Set(item.bearings.map(({ sourceId }) => sourceId))
    const further = alsoOf.get(item.id)?.filter(({ sourceId }) => !named.has(sourceId)) ?? []
    return further.length === 0 ? item : { ...item, bearings: [...item.bearings, ...further] }
  })
}
