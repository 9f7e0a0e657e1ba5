import { FINDING_KEYS, type Judgement, type RevisionView, STATUS_KEYS } from '../types'
import type { ItemStates } from './facets'
import type { CountKey } from './lines'

/** How many items stand under a key. Final and interim are counted apart: a count never hides that some are hatched. */
export interface CountedKey {
  key: CountKey
  interim: boolean
  count: number
}

/** What became of all items, in the order of the ladder and then of the findings, interim after final. */
export function countsOf(states: ItemStates): readonly CountedKey[] {
  const all = [...states.values()].flat()
  return [...STATUS_KEYS, ...FINDING_KEYS].flatMap((key) =>
    [false, true].flatMap((interim) => {
      const count = all.filter((state) => state.key === key && state.interim === interim).length
      return count > 0 ? [{ key, interim, count }] : []
    }),
  )
}

/** One act of publishing on an item: the judgements that became public together. */
export interface PublishedAct {
  reference: string
  /** ISO time. */
  at: string
  interim: boolean
  judgements: readonly Judgement[]
}

/**
 * The newest acts of publishing that still speak, newest first; those of one moment keep the order given. What was corrected
 * or replaced stands in an item's history. An item's lines that were published on one day in one way are one act.
 *
 * @param revisions published ones
 */
export function latestActs(revisions: readonly RevisionView[], limit: number): readonly PublishedAct[] {
  const acts = new Map<string, PublishedAct>()
  for (const revision of revisions) {
    const interim = revision.state === 'submitted'
    if (!interim && revision.state !== 'final') continue
    const at = publishedAt(revision)
    const key = [revision.reference, at.slice(0, 10), interim].join(' ')
    const known = acts.get(key)
    acts.set(key, {
      reference: revision.reference,
      at: known && known.at > at ? known.at : at,
      interim,
      judgements: [...new Set([...(known?.judgements ?? []), revision.judgement])],
    })
  }
  return [...acts.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit)
}

/** When readers first saw a revision as it now stands. */
function publishedAt({ finalAt, shownAsInterim, submittedAt }: RevisionView): string {
  return finalAt ?? shownAsInterim?.at ?? submittedAt
}
