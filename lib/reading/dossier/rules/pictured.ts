import { usesOf } from '@/lib/assessment/status-update/rules/cited-in'
import type { PicturedSource } from '@/lib/assessment/status-update/rules/picture'
import { groupOfItem, ITEM_GROUPS } from '@/lib/text/commitment/rules/groups'
import type { CommitmentView } from '@/lib/text/commitment/types'
import type { Overview } from '../types'

/** A row of the picture over time. */
export interface PicturedRow {
  readonly item: CommitmentView
  readonly sources: readonly PicturedSource[]
  /** How many there are: of those that bear on the item and are not cited, the first alone are named. */
  readonly known: number
}

/**
 * The rows of the picture of sources over time. Of what nobody judged and no source bears on there is nothing to draw; positions stand in it
 * once somebody follows them.
 */
export function picturedRows(overview: Overview): readonly PicturedRow[] {
  const drawn = ITEM_GROUPS.flatMap((group) =>
    overview.items.filter((item) => groupOfItem(item) === group && (group !== 'positions' || item.followed)),
  )
  return drawn
    .map((item) => rowOf(item, picturedSources(item, overview)))
    .filter(({ sources }) => sources.length > 0)
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
