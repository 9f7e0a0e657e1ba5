import type { Judgement } from '@/lib/text/method/types'
import type { RevisionView } from '../types'
import type { HistoryEntry } from './history'
import { METHOD } from './method'

/** What an act of publishing did to what stood on its line. */
export interface Movement {
  /**
   * `first`: nothing stood before. `rose`, `fell`: to another rung of the ladder. `changed`: to or from what is no rung. `again`: to the same.
   * `final`: what was provisional was approved. `beside`: shown as provisional below a final one, which goes on standing.
   */
  readonly kind: 'first' | 'rose' | 'fell' | 'changed' | 'again' | 'final' | 'beside'
  /** What stood before; null where nothing did. */
  readonly from: Judgement | null
}

/** A judgement made public, with what that changed. */
export type Move = Movement & { readonly revision: RevisionView }

/** What each act of a history changed, line by line. @param entries newest first, as `historyOf` gives them */
export function movesOf(entries: readonly HistoryEntry[]): ReadonlyMap<HistoryEntry, readonly Move[]> {
  const standing = new Map<string, { readonly revision: RevisionView; readonly isFinal: boolean }>()
  return new Map(
    entries.toReversed().map((entry) => {
      const isFinal = entry.act === 'final'
      const moves = entry.revisions.map((revision): Move => {
        const before = standing.get(revision.party)
        if (before?.isFinal && !isFinal) return { kind: 'beside', from: before.revision.judgement, revision }
        standing.set(revision.party, { revision, isFinal })
        return { ...movement(before?.revision ?? null, revision), revision }
      })
      return [entry, moves]
    }),
  )
}

function movement(before: RevisionView | null, after: RevisionView): Movement {
  if (before === null) return { kind: 'first', from: null }
  const from = before.judgement
  if (before.id === after.id) return { kind: 'final', from }
  if (from === after.judgement) return { kind: 'again', from }
  const [low, high] = [METHOD[from].rung, METHOD[after.judgement].rung]
  if (low === null || high === null) return { kind: 'changed', from }
  return { kind: low < high ? 'rose' : 'fell', from }
}
