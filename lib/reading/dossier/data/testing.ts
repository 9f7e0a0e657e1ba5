import 'server-only'
import type { ChangedItem, Standing } from '@/lib/assessment/status-update/rules/compare'
import {
  byFrequency,
  type CountedEntry,
  type LibraryEntry,
  SOURCE_STANCES,
  type SourceCounts,
  type SourceFacet,
} from '@/lib/evidence/source/rules/facets'
import type { SourceOrder } from '@/lib/evidence/source/rules/order'
import { SOURCE_TYPES } from '@/lib/evidence/source/types'
import { chosenValue, leaving } from '@/lib/ground/platform/filters'
import { fold } from '@/lib/ground/platform/fold'
import { partOf } from '@/lib/ground/platform/parts'
import { itemListWith, outlineOf, partOfItems, saidOfItem, standingIn } from '../rules/item-list'
import { libraryIn } from '../rules/overview'
import type { Dossier, ItemList, Overview, SourceList } from '../types'

// For tests: lists as they are made where all of a statement is in memory: what pages read for themselves is compared with them.

/** A part of the list of items; null where there is no such part. */
export function itemListOf(overview: Overview, after: string | null): ItemList | null {
  const { statement, asOf } = overview
  const items = [...overview.items, ...overview.withdrawn]
  const parties = statement.parties.map(({ key }) => key)
  const placed = items.map((item) => ({ ...item, isWithdrawn: item.withdrawn !== null }))
  const outlines = outlineOf(placed, overview.revisions, parties)
  const asked = { filter: null, after }
  const part = partOfItems(outlines, asked)
  const entries = items.map((item) => ({
    ...item,
    inShort: saidOfItem(item.reference, overview.revisions, parties),
  }))
  const read = { items: entries, outlines }
  return part && { ...itemListWith(statement, standingIn(outlines), asked, part, read), asOf }
}

/** A part of the library; null where there is no such part. @param asked what narrows it, its order, and the source that the part follows */
export function sourceListOf(
  overview: Overview,
  asked: Pick<SourceList, 'filter' | 'order' | 'after'>,
): Omit<SourceList, 'rail'> | null {
  const library = libraryIn(overview)
  const part = partOf(library.toSorted(COMPARED[asked.order]), {
    nameOf: ({ source }) => source.id,
    after: asked.after,
    isKept: (entry) => isKept(entry, asked.filter),
  })
  return (
    part && {
      ...{ statement: overview.statement, ...asked, part },
      all: {
        sources: library.length,
        excerpts: library.filter(({ source }) => source.seen === 'excerpt').length,
        unclassed: library.filter(({ isUnclassed }) => isUnclassed).length,
      },
      ...(overview.asOf === undefined ? {} : { asOf: overview.asOf }),
    }
  )
}

/** How many sources stand under each value by which a library is narrowed, each counted for itself. @param items references of those to count */
export function countsIn(
  overview: Overview,
  filter: SourceList['filter'],
  items: readonly string[],
): SourceCounts {
  const library = libraryIn(overview)
  const under = (facet: SourceFacet, values: readonly string[]) =>
    values.map((value) => {
      const others = library.filter((entry) => isKept(entry, leaving(filter, facet)))
      return { value, n: others.filter((entry) => isKept(entry, [{ facet, value }])).length }
    })
  const chosen = chosenValue(filter, 'item')
  const languages = Object.entries(tallied(library.map(({ source }) => source.language)))
  return {
    cited: under('cited', ['yes', 'no']),
    type: under('type', SOURCE_TYPES),
    language: under(
      'language',
      byFrequency(languages).map(([each]) => each),
    ),
    stance: under('stance', SOURCE_STANCES),
    item: under('item', items).filter(({ value, n }) => n > 0 || value === chosen),
    class: under('class', ['unset']),
  }
}

function isKept(entry: LibraryEntry, filter: SourceList['filter']): boolean {
  return (filter ?? []).every(({ facet, value }) => valuesOf(entry, facet).includes(value))
}

/** How often each is there. */
export function tallied(all: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const each of all) counts[each] = (counts[each] ?? 0) + 1
  return counts
}

/** An entry as one of those that are alike. */
export function alikeOf({ source, uses, citations, isUnclassed }: CountedEntry): string {
  const stances = [...new Set(uses.map(({ stance }) => stance))].sort().join(',')
  const [cited, classed] = [citations > 0 ? 'yes' : 'no', isUnclassed ? 'unset' : 'set']
  return [cited, source.type, source.language, source.seen, classed, stances].join(' ')
}

function valuesOf(
  { source, uses, citations, isUnclassed }: CountedEntry,
  facet: SourceFacet,
): readonly string[] {
  switch (facet) {
    case 'cited':
      return [citations > 0 ? 'yes' : 'no']
    case 'type':
      return [source.type]
    case 'language':
      return [source.language]
    case 'stance':
      return uses.map(({ stance }) => stance)
    case 'item':
      return uses.map(({ reference }) => reference)
    case 'class':
      return isUnclassed ? ['unset'] : []
  }
}

const byWords = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0)

/** The newest first, and what has no date last. */
const byDate = ({ source: one }: LibraryEntry, { source: other }: LibraryEntry) =>
  byWords(other.date ?? '', one.date ?? '') || one.number - other.number

const COMPARED: Readonly<Record<SourceOrder, (one: LibraryEntry, other: LibraryEntry) => number>> = {
  cited: (one, other) => other.citations - one.citations || one.source.number - other.source.number,
  newest: byDate,
  publisher: (one, other) =>
    byWords(fold(one.source.publisher), fold(other.source.publisher)) ||
    byWords(one.source.publisher, other.source.publisher) ||
    byDate(one, other),
}

/** The items that were marked by the later of two times, in reading order, each with how it stood at both. */
export function comparedIn(earlier: Dossier | null, later: Dossier): readonly ChangedItem[] {
  return later.items.map(({ reference }) => ({
    reference,
    earlier: standingOf(reference, earlier),
    later: standingOf(reference, later),
  }))
}

function standingOf(reference: string, dossier: Dossier | null): Standing {
  const item = dossier?.items.find((each) => each.reference === reference)
  if (!dossier || !item) return 'not_marked'
  return item.withdrawn === null ? (dossier.states.get(reference) ?? []) : 'withdrawn'
}
