import type { SourceView } from '@/lib/source/types'
import type { EvidenceEntry } from '@/lib/status-update/rules/evidence-list'
import type { HistoryEntry } from '@/lib/status-update/rules/history'
import { type Move, movesOf } from '@/lib/status-update/rules/movement'

/** What an item's story tells, each by its date as it is known. */
export type StoryEntry =
  | { readonly kind: 'statement'; readonly date: string }
  | {
      readonly kind: 'source'
      readonly date: string
      /** Whether all of the date lies before the statement. */
      readonly isBefore: boolean
      /** The page's numbers of those that quote the same words of the same source; what the first shows is told. */
      readonly uses: readonly EvidenceEntry[]
    }
  | { readonly kind: 'looked'; readonly date: string }
  | {
      readonly kind: 'act'
      readonly date: string
      readonly entry: HistoryEntry
      readonly moves: readonly Move[]
    }

export interface Story {
  /** From the earliest on. */
  readonly entries: readonly StoryEntry[]
  /** How many cited sources have no date, and so no place in it. */
  readonly undated: number
}

interface StoryOf {
  /** The statement's day. */
  date: string
  evidence: readonly EvidenceEntry[]
  dateOf: (sourceId: string) => SourceView['date']
  /** Up to when sources were checked for every judgement shown; null while there is none. */
  lookedUpTo: string | null
  /** Newest first. */
  history: readonly HistoryEntry[]
}

/** What became of an item, from the earliest source that is cited to our last act, in the order of dates. */
export function storyOf({ date, evidence, dateOf, lookedUpTo, history }: StoryOf): Story {
  const told = byWords(evidence)
  const moves = movesOf(history)
  const dated = told.flatMap((uses): StoryEntry[] => {
    const of = dateOf(uses[0]?.citation.sourceId ?? '')
    return of === null ? [] : [{ kind: 'source', date: of, isBefore: endOf(of) < date, uses }]
  })
  const acts = history
    .toReversed()
    .map((entry): StoryEntry => ({ kind: 'act', date: entry.at, entry, moves: moves.get(entry) ?? [] }))
  const looked: StoryEntry[] = lookedUpTo === null ? [] : [{ kind: 'looked', date: lookedUpTo }]
  const entries: StoryEntry[] = [{ kind: 'statement', date }, ...dated, ...looked, ...acts]
  return {
    entries: entries.toSorted((a, b) => compare(endOf(a.date), endOf(b.date))),
    undated: told.length - dated.length,
  }
}

function byWords(evidence: readonly EvidenceEntry[]): readonly (readonly EvidenceEntry[])[] {
  const groups = new Map<string, EvidenceEntry[]>()
  for (const entry of evidence) {
    const { sourceId, quote, shows } = entry.citation
    const key = JSON.stringify([sourceId, quote ?? shows])
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups.values()]
}

/** A month or a year stands at its end: nothing says that it was earlier. */
function endOf(date: string): string {
  const day = date.slice(0, 10)
  return day.length === 4 ? `${day}-99-99` : day.length === 7 ? `${day}-99` : date
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
