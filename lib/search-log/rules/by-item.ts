import { grouped } from '@/lib/platform/grouped'
import type { SearchView } from '../types'

/** A search as the public page lists it: an entry of the log, or one that a published judgement names. */
export type ListedSearch =
  | { readonly kind: 'entry'; readonly entry: SearchView; readonly takenInto: readonly TakenInto[] }
  | {
      readonly kind: 'judgement'
      readonly reference: string
      readonly place: string
      readonly language: string
      readonly day: string
      readonly takenInto: readonly [TakenInto]
    }

/** The judgement that a search was taken into. */
export type TakenInto = { readonly reference: string; readonly line: string; readonly number: number }

/** What of a published judgement the log is made from. */
export type JudgementWithLogs = {
  readonly reference: string
  readonly party: string
  readonly number: number
  readonly searchLogs: readonly {
    readonly place: string
    readonly language: string
    readonly day: string
    readonly takenFrom?: string | null
  }[]
}

/** The searches about one item, or about the whole statement (null), newest first. */
export type SearchesOfItem = { readonly reference: string | null; readonly searches: readonly ListedSearch[] }

/**
 * The log of a statement by item: those about all of it first, then in the order of the items given. A search that a judgement took from an
 * entry is told once, at the entry.
 *
 * @param references the items in reading order
 */
export function searchesByItem(
  entries: readonly SearchView[],
  judgements: readonly JudgementWithLogs[],
  references: readonly string[],
): SearchesOfItem[] {
  const known = new Set(entries.map(({ id }) => id))
  const listed: ListedSearch[] = [
    ...entries.map((entry) => ({
      kind: 'entry' as const,
      entry,
      takenInto: takenFrom(entry.id, judgements),
    })),
    ...judgements.flatMap(({ reference, party, number, searchLogs }) =>
      searchLogs
        .filter((log) => !known.has(log.takenFrom ?? ''))
        .map(({ place, language, day }) => ({
          kind: 'judgement' as const,
          reference,
          place,
          language,
          day,
          takenInto: [{ reference, line: party, number }] as const,
        })),
    ),
  ]
  const about = grouped(listed, referenceOf)
  return [null, ...references].flatMap((reference) => {
    const searches = [...about(reference)].sort(newestFirst)
    return searches.length > 0 ? [{ reference, searches }] : []
  })
}

function takenFrom(id: string, judgements: readonly JudgementWithLogs[]): TakenInto[] {
  return judgements
    .filter(({ searchLogs }) => searchLogs.some((log) => log.takenFrom === id))
    .map(({ reference, party, number }) => ({ reference, line: party, number }))
}

function referenceOf(search: ListedSearch): string | null {
  return search.kind === 'entry' ? search.entry.reference : search.reference
}

function newestFirst(a: ListedSearch, b: ListedSearch): number {
  const [first, second] = [a, b].map((each) => (each.kind === 'entry' ? each.entry.day : each.day))
  return (first ?? '') < (second ?? '') ? 1 : (first ?? '') > (second ?? '') ? -1 : 0
}
