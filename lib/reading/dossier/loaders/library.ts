import 'server-only'
import { findSourceIdsOf } from '@/lib/evidence/source/data/library'
import { isFilterOf } from '@/lib/evidence/source/rules/alike'
import type { SourceFacetCount, SourceFilter, SourceUse } from '@/lib/evidence/source/rules/facets'
import type { SourceOrder } from '@/lib/evidence/source/rules/order'
import { entryOfLine, idInLine } from '@/lib/evidence/source/rules/outline'
import type { SourceView } from '@/lib/evidence/source/types'
import { remembered, tagOf } from '@/lib/ground/platform/cache'
import { chosenValue, type Filter, filterSegment, leaving } from '@/lib/ground/platform/filters'
import { findNamedItems } from '@/lib/text/commitment/data/commitments'
import {
  findAlikeOf,
  findCountedParts,
  findLibraryIds,
  findLibraryPart,
  findLibraryTotals,
  findListedParts,
  findUsedItems,
} from '../data/source-list'
import type { LibraryTotals } from '../rules/library-totals'
import {
  countedPart,
  type FoundSources,
  figuresNow,
  itemsBeside,
  itemsNamed,
  railOf,
  sourceListWith,
} from '../rules/source-list'
import type { SourceList } from '../types'
import { loadStatement } from './statement'

/** What a library comes to. */
export const loadTotals = remembered('library-totals', (slug) => [tagOf.statement(slug)], findLibraryTotals)

/** The ids of a part of a library. @param filter as a path has it; '' for all @param after the id of the source that the part follows */
export const loadLibraryPart = remembered('library-part', (slug) => [tagOf.statement(slug)], findLibraryPart)

const loadAlikeOf = remembered('alike-of-item', (slug) => [tagOf.statement(slug)], findAlikeOf)

/** Sources of a library as its list counts them, by their ids, parted by spaces. @param day as it was at its end; null for now */
export const loadCounted = remembered(
  'counted-sources',
  (slug) => [tagOf.statement(slug)],
  (slug: string, ids: string, day: string | null) => findCountedParts(slug, ids, day),
)

const loadUsed = remembered(
  'used-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, filter: string) => findUsedItems(slug, references, filter),
)

/** Sources as a list shows them, by their ids, parted by spaces. */
export const loadListedSources = remembered(
  'listed-sources',
  (slug) => [tagOf.statement(slug)],
  (_slug: string, ids: string) => findListedParts(ids),
)

const loadNamed = remembered(
  'named-items',
  (slug) => [tagOf.statement(slug)],
  (slug: string, references: string, language: string) =>
    findNamedItems(slug, { references: references.split(' ') }, language),
)

/**
 * A part of a statement's library; null when no statement has that address, and where its list has no such filter or part.
 *
 * @param asked what narrows it, and its order
 * @param after the id of the source that the part follows; null for the list's beginning
 */
export async function loadSourceList(
  slug: string,
  asked: { readonly filter: Filter | null; readonly order: SourceOrder },
  after: string | null,
  language: string,
): Promise<SourceList | null> {
  const [statement, totals] = await Promise.all([loadStatement(slug), loadTotals(slug)])
  const { filter, order } = asked
  if (!statement || (filter !== null && !isFilterOf(totals.alike, filter))) return null
  const part = await loadPart(slug, filter, order, after)
  if (!part) return null
  const ids = part.entries.map(({ source }) => source.id)
  const [rail, views] = await Promise.all([
    loadRail(slug, totals, { filter, part }, language),
    ids.length > 0 ? loadListedSources(slug, ids.join(' ')) : [],
  ])
  return sourceListWith({ statement, filter, order, after }, { part, rail, all: figuresNow(totals) }, views)
}

/**
 * A part of a library as it stands now with what its sources are used for; null where it has no such part.
 *
 * @param after the id of the source that the part follows; null for the list's beginning
 */
export async function loadPart(
  slug: string,
  filter: SourceFilter | null,
  order: SourceOrder,
  after: string | null,
): Promise<FoundSources['part'] | null> {
  const part = await loadLibraryPart(slug, filter === null ? '' : filterSegment(filter), order, after)
  if (!part) return null
  const ids = part.entries.join(' ')
  return countedPart(part, ids === '' ? [] : await loadCounted(slug, ids, null))
}

async function loadRail(
  slug: string,
  totals: LibraryTotals,
  { filter, part }: Pick<SourceList, 'filter'> & Pick<FoundSources, 'part'>,
  language: string,
): Promise<NonNullable<SourceList['rail']>> {
  const item = chosenValue(filter, 'item')
  const [kept, counted] = await Promise.all([
    item === undefined ? totals.alike : loadAlikeOf(slug, item),
    loadUsedBeside(slug, totals, { filter, part }),
  ])
  const items = itemsNamed(counted, filter)
  const references = items.map(({ value }) => value).join(' ')
  const named = references === '' ? [] : await loadNamed(slug, references, language)
  return railOf(totals, kept, filter, items, named)
}

/** How many sources are used for the items that a page may name: as they are kept, where only an item narrows the list. */
async function loadUsedBeside(
  slug: string,
  totals: LibraryTotals,
  { filter, part }: Pick<SourceList, 'filter'> & Pick<FoundSources, 'part'>,
): Promise<readonly SourceFacetCount[]> {
  const others = leaving(filter, 'item')
  if (others === null && totals.items) return totals.items
  const references = itemsBeside(totals, part, filter).join(' ')
  if (references === '') return []
  const narrowing = others === null ? '' : filterSegment(others)
  const used = await loadUsed(slug, references, narrowing)
  // The one that is chosen is counted whether it is among the first or not.
  const item = chosenValue(filter, 'item')
  const isCounted = item === undefined || used.some(({ value }) => value === item)
  return isCounted ? used : [...used, ...(await loadUsed(slug, item, narrowing))]
}

/** A source with what it is used for. */
export interface UsedSource {
  readonly source: SourceView
  readonly uses: readonly SourceUse[]
}

/**
 * Some sources of a library with what they are used for, now or at the end of a day, in the order in which they are named.
 *
 * @param ids of public sources of the library
 * @param since as `loadSinceOfLibrary` says it; null for now
 */
export async function loadEntries(
  slug: string,
  ids: readonly string[],
  since: string | null,
): Promise<readonly UsedSource[]> {
  if (ids.length === 0) return []
  const named = ids.join(' ')
  const [views, lines] = await Promise.all([loadListedSources(slug, named), loadCounted(slug, named, since)])
  const counted = new Map(lines.map((line) => [idInLine(line), line]))
  const byId = new Map(views.map((source) => [source.id, source]))
  return ids.flatMap((id) => {
    const [source, line] = [byId.get(id), counted.get(id)]
    return source ? [{ source, uses: line === undefined ? [] : entryOfLine(line).uses }] : []
  })
}

/** The ids of all that a library has, or of what a filter keeps of it; null where it has no such filter. */
export async function loadLibraryIds(slug: string, filter: Filter | null): Promise<readonly string[] | null> {
  if (filter === null) return findSourceIdsOf(slug)
  const { alike } = await loadTotals(slug)
  return isFilterOf(alike, filter) ? findLibraryIds(slug, filterSegment(filter)) : null
}
