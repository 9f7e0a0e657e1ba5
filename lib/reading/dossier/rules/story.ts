import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import type { HistoryEntry } from '@/lib/assessment/status-update/rules/history'
import { type Move, movesOf } from '@/lib/assessment/status-update/rules/movement'
import type { SourceView } from '@/lib/evidence/source/types'
import { isLaterThan } from '@/lib/ground/i18n/partial-date'

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
  | {
      readonly kind: 'looked'
      readonly date: string
      /** The lines whose sources were checked up to then: parties' keys, or `all`. */
      readonly lines: readonly string[]
      /** Whether readers see nobody who looked at what came later. */
      readonly isEnd: boolean
    }
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
  /** How many acts it tells, the newest, and whether there were earlier ones. */
  readonly told: { readonly acts: number; readonly isAll: boolean }
}

/** Up to when sources were checked for one line: a party's key, or `all`. */
export interface LookedUpTo {
  readonly party: string
  readonly date: string
}

interface StoryOf {
  /** The statement's day. */
  date: string
  evidence: readonly EvidenceEntry[]
  dateOf: (sourceId: string) => SourceView['date']
  /** Up to when sources were checked for each judgement shown, in the order of the lines. */
  lookedUpTo: readonly LookedUpTo[]
  /** The days up to which readers see that somebody looked besides: of searches, and of judgements that are not shown. */
  lookedOn: readonly string[]
  /** Newest first. */
  history: readonly HistoryEntry[]
  /** As many acts are told at most. */
  most: number
}

/** What became of an item, from the earliest source that is cited to our last act, in the order of dates. */
export function storyOf({ date, evidence, dateOf, lookedUpTo, lookedOn, history, most }: StoryOf): Story {
  const told = byWords(evidence)
  const moves = movesOf(history)
  const dated = told.flatMap((uses): StoryEntry[] => {
    const of = dateOf(uses[0]?.citation.sourceId ?? '')
    return of === null ? [] : [{ kind: 'source', date: of, isBefore: endOf(of) < date, uses }]
  })
  const acts = history
    .slice(0, most)
    .toReversed()
    .map((entry): StoryEntry => ({ kind: 'act', date: entry.at, entry, moves: moves.get(entry) ?? [] }))
  const known = [...lookedOn, ...dated.map((entry) => entry.date)]
  const entries: StoryEntry[] = [
    { kind: 'statement', date },
    ...dated,
    ...lookedIn(lookedUpTo, known),
    ...acts,
  ]
  return {
    entries: entries.toSorted((a, b) => compare(endOf(a.date), endOf(b.date))),
    undated: told.length - dated.length,
    told: { acts: acts.length, isAll: acts.length === history.length },
  }
}

/** An entry for each date up to which sources were checked. @param known other dates at which somebody looked */
function lookedIn(lookedUpTo: readonly LookedUpTo[], known: readonly string[]): StoryEntry[] {
  const dates = [...new Set(lookedUpTo.map((line) => line.date))]
  return dates.map((date) => ({
    kind: 'looked',
    date,
    lines: lookedUpTo.filter((line) => line.date === date).map(({ party }) => party),
    isEnd: ![...dates, ...known].some((other) => isLaterThan(other, date)),
  }))
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
