import { FINDING_KEYS, type Judgement, STATUS_KEYS } from '@/lib/text/method/types'
import type { RevisionView } from '../types'
import { countOf, type ItemState } from './facets'
import type { CountKey } from './lines'

/** How many items stand under a key. Final and provisional are counted apart: a count never hides that some are hatched. */
export interface CountedKey {
  key: CountKey
  provisional: boolean
  count: number
}

/** What became of all items, in the order of the ladder and then of the findings, provisional after final. */
export function countsOf(
  items: readonly { readonly states: readonly ItemState[]; readonly n?: number }[],
): readonly CountedKey[] {
  return [...STATUS_KEYS, ...FINDING_KEYS].flatMap((key) =>
    [false, true].flatMap((provisional) => {
      const under = items.filter(({ states }) =>
        states.some((state) => state.key === key && state.provisional === provisional),
      )
      const count = countOf(under)
      return count > 0 ? [{ key, provisional, count }] : []
    }),
  )
}

/** One act of publishing on an item: the judgements that became public together. */
export interface PublishedAct {
  reference: string
  /** ISO time. */
  at: string
  provisional: boolean
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
    const provisional = revision.state === 'submitted'
    if (!provisional && revision.state !== 'final') continue
    const at = publishedAt(revision)
    const key = [revision.reference, at.slice(0, 10), provisional].join(' ')
    const known = acts.get(key)
    acts.set(key, {
      reference: revision.reference,
      at: known && known.at > at ? known.at : at,
      provisional,
      judgements: [...new Set([...(known?.judgements ?? []), revision.judgement])],
    })
  }
  return [...acts.values()].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0)).slice(0, limit)
}

/** When readers first saw a revision as it now stands. */
function publishedAt({ finalAt, shownAsInterim, submittedAt }: RevisionView): string {
  return finalAt ?? shownAsInterim?.at ?? submittedAt
}
