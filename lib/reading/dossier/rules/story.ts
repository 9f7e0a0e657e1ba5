import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import type { HistoryEntry } from '@/lib/assessment/status-update/rules/history'
import { type Move, movesOf } from '@/lib/assessment/status-update/rules/movement'
import type { SourceView } from '@/lib/evidence/source/types'
import { isLaterThan } from '@/lib/ground/i18n/partial-date'
import type { Stance } from '@/lib/text/method/types'

/** What an item's story tells, each by its date as it is known. */
export type StoryEntry =
  | { readonly kind: 'statement'; readonly date: string }
  | SourceEntry
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

/** One document that is cited, with the words that are quoted of it. */
export interface SourceEntry {
  readonly kind: 'source'
  /** Null while the document has no date: it stands after all others. */
  readonly date: string | null
  /** Whether all of the date lies before the statement. */
  readonly isBefore: boolean
  /** The page's numbers of those that quote the same words of the same source with the same stance; what the first shows is told. */
  readonly uses: readonly EvidenceEntry[]
  /** The lines that cite it: parties' keys, or `all`, in the order of the lines. */
  readonly lines: readonly string[]
  /** Whether its words stand open: they speak against what was judged, or a line dates its judgement from them. */
  readonly isOpen: boolean
}

export interface Story {
  /** From the earliest on, and last what has no date. */
  readonly entries: readonly StoryEntry[]
  /** How many cited documents it tells of how many. */
  readonly sources: { readonly told: number; readonly of: number }
  /** How many acts it tells, the newest, and whether there were earlier ones. */
  readonly told: { readonly acts: number; readonly isAll: boolean }
}

/** A judgement that is shown, as far as its story needs it. */
export interface StoryLine {
  /** A party's key, or `all`. */
  readonly party: string
  /** Up to when sources were checked for it. */
  readonly seenUpTo: string
  /** Since when it is so, as its author dated it; null where that is not known. */
  readonly since: string | null
  /** The page's numbers of what it cites. */
  readonly cites: ReadonlySet<number>
}

interface StoryOf {
  /** The statement's day. */
  date: string
  evidence: readonly EvidenceEntry[]
  dateOf: (sourceId: string) => SourceView['date']
  lines: readonly StoryLine[]
  /** The days up to which readers see that somebody looked besides: of searches, and of judgements that are not shown. */
  lookedOn: readonly string[]
  /** Newest first. */
  history: readonly HistoryEntry[]
  /** As many acts are told at most, and as many sources. */
  most: { readonly acts: number; readonly sources: number }
}

/** What became of an item, from the earliest source that is cited to our last act, in the order of dates; what has no date follows. */
export function storyOf({ date, evidence, dateOf, lines, lookedOn, history, most }: StoryOf): Story {
  const moves = movesOf(history)
  const all = byWords(evidence).map((uses) => sourceEntry(uses, { date, dateOf, lines }))
  const told = firstToTell(all, most.sources)
  const open = opened(told, lines, date)
  const dated = told.flatMap((entry) => (entry.date === null ? [] : [{ ...entry, date: entry.date }]))
  const acts = history
    .slice(0, most.acts)
    .toReversed()
    .map((entry): StoryEntry & { date: string } => ({
      kind: 'act',
      date: entry.at,
      entry,
      moves: moves.get(entry) ?? [],
    }))
  const known = [...lookedOn, ...all.flatMap((entry) => entry.date ?? [])]
  const inTime = [{ kind: 'statement' as const, date }, ...dated, ...lookedIn(lines, known), ...acts]
  return {
    entries: [
      ...inTime.toSorted((a, b) => compare(endOf(a.date), endOf(b.date))),
      ...told.filter((entry) => entry.date === null),
    ].map((entry) => (entry.kind === 'source' ? { ...entry, isOpen: open.has(entry.uses) } : entry)),
    sources: { told: told.length, of: all.length },
    told: { acts: acts.length, isAll: acts.length === history.length },
  }
}

type Uses = SourceEntry['uses']

function sourceEntry(
  uses: Uses,
  { date, dateOf, lines }: Pick<StoryOf, 'date' | 'dateOf' | 'lines'>,
): SourceEntry {
  const of = dateOf(uses[0]?.citation.sourceId ?? '')
  return {
    kind: 'source',
    date: of,
    isBefore: of !== null && endOf(of) < date,
    uses,
    lines: lines
      .filter(({ cites }) => uses.some(({ number }) => cites.has(number)))
      .map(({ party }) => party),
    isOpen: false,
  }
}

function stanceOf({ uses: [use] }: Pick<SourceEntry, 'uses'>): Stance | undefined {
  return use?.citation.stance
}

/** Whether a document speaks for or against what is judged, and gives no mere background. */
export function isSpeaking(entry: Pick<SourceEntry, 'uses'>): boolean {
  return stanceOf(entry) !== 'context'
}

/** Where there are more than can be told: what speaks before background, and of each the newest. */
function firstToTell(all: readonly SourceEntry[], most: number): readonly SourceEntry[] {
  if (all.length <= most) return all
  const newest = all.toSorted((a, b) => compare(endOf(b.date ?? ''), endOf(a.date ?? '')))
  return [...newest.filter(isSpeaking), ...newest.filter((entry) => !isSpeaking(entry))].slice(0, most)
}

/** With so few that speak the words of each stand open. */
const FEW = 5

/** The entries whose words stand open: all that speak where these are few, else what speaks against, and what each line dates its judgement from. */
function opened(told: readonly SourceEntry[], lines: readonly StoryLine[], date: string): ReadonlySet<Uses> {
  const speaking = told.filter(isSpeaking)
  const against = speaking.filter(({ uses }) =>
    uses.some(({ citation }) => citation.stance === 'contradicts'),
  )
  const shown =
    speaking.length <= FEW ? speaking : [...against, ...lines.flatMap((line) => stepOf(line, speaking, date))]
  return new Set(shown.map(({ uses }) => uses))
}

/** What a line dates its judgement from: the first that supports it of that date, else the first since the statement. */
function stepOf(line: StoryLine, speaking: readonly SourceEntry[], date: string): readonly SourceEntry[] {
  const own = speaking
    .filter(
      (entry) =>
        entry.date !== null &&
        endOf(entry.date) >= date &&
        entry.lines.includes(line.party) &&
        stanceOf(entry) === 'supports',
    )
    .toSorted((a, b) => compare(endOf(a.date ?? ''), endOf(b.date ?? '')))
  const { since } = line
  return [own.find(({ date: of }) => since !== null && of?.startsWith(since)) ?? own[0] ?? []].flat()
}

/** An entry for each date up to which sources were checked. @param known other dates at which somebody looked */
function lookedIn(
  lines: readonly StoryLine[],
  known: readonly string[],
): Extract<StoryEntry, { kind: 'looked' }>[] {
  const dates = [...new Set(lines.map(({ seenUpTo }) => seenUpTo))]
  return dates.map((date) => ({
    kind: 'looked',
    date,
    lines: lines.filter(({ seenUpTo }) => seenUpTo === date).map(({ party }) => party),
    isEnd: ![...dates, ...known].some((other) => isLaterThan(other, date)),
  }))
}

function byWords(evidence: readonly EvidenceEntry[]): readonly (readonly EvidenceEntry[])[] {
  const groups = new Map<string, EvidenceEntry[]>()
  for (const entry of evidence) {
    const { sourceId, quote, shows, stance } = entry.citation
    const key = JSON.stringify([sourceId, stance, quote ?? shows])
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
