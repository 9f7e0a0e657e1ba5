import { usesOf } from '@/lib/assessment/status-update/rules/cited-in'
import { introducesOnly } from '@/lib/assessment/status-update/rules/facets'
import type { PicturedSource } from '@/lib/assessment/status-update/rules/picture'
import { groupOfItem, ITEM_GROUPS, type ItemGroup } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Overview, PicturedRow } from '../types'

/** Items of one group, as they are pictured. */
export interface PicturedGroup {
  readonly group: ItemGroup
  /** How many they are; what only introduces others is in no count. */
  readonly n: number
  /** What was judged, and what introduces others, in reading order. */
  readonly rows: readonly PicturedRow[]
  /** What nobody has judged: there is one thing to say of all of it. */
  readonly unjudged: readonly CommitmentView[]
}

/** The groups of a picture that have items. Positions stand in it once somebody follows them. */
export function picturedGroups(overview: Overview): readonly PicturedGroup[] {
  const { items, states, lines } = overview
  const isJudged = ({ reference }: CommitmentView) => (lines.get(reference) ?? []).length > 0
  return ITEM_GROUPS.flatMap((group) => {
    const own = items.filter(
      (item) => groupOfItem(item) === group && (group !== 'positions' || item.followed),
    )
    if (own.length === 0) return []
    const [drawn, unjudged] = [true, false].map((is) =>
      own.filter((item) => (item.governs.length > 0 || isJudged(item)) === is),
    ) as [CommitmentView[], CommitmentView[]]
    return {
      group,
      n: own.filter((item) => !introducesOnly(item, states)).length,
      rows: drawn.map((item) => rowOf(item, picturedSources(item, overview))),
      unjudged,
    }
  })
}

function rowOf(item: CommitmentView, sources: readonly PicturedSource[]): PicturedRow {
  return { item, sources, known: sources.length + item.bearingCount - item.bearings.length }
}

function picturedSources(item: CommitmentView, { citations, sources }: Overview): readonly PicturedSource[] {
  // A source that two lines cite is one source: the picture plots documents, not citations.
  const drawn = new Map<string, PicturedSource>()
  for (const { sourceId, stance, cited } of usesOf([item], citations)) {
    if (drawn.has(sourceId)) continue
    drawn.set(sourceId, { id: sourceId, date: sources.get(sourceId)?.date ?? null, stance, cited })
  }
  return [...drawn.values()]
}
