import { type Filter, isInOrder, leaving } from '@/lib/ground/platform/filters'
import { byFrequency, SOURCE_FACETS, type SourceCounts, type SourceFacet, type SourceFilter } from './facets'
import { FIXED_VALUES } from './whole-library'

/** Sources of a library that are alike in all that its list counts, but for their items, as the database keeps them. */
export interface AlikeSources {
  /** Whether they are cited, their type, language and how they were seen, whether they are classed and their stances: words parted by spaces. */
  readonly alike: string
  readonly n: number
}

/** By what those that are alike are told apart. */
export type AlikeFacet = Exclude<SourceFacet, 'item'>

/** The counts of a list beside which its filters stand, but for items. */
export type AlikeCounts = Pick<SourceCounts, AlikeFacet>

/**
 * How many sources stand under each value of each facet, nought included: of those that the filter's other facets keep, so that a value's
 * count is what choosing it would show.
 *
 * @param library all of it: its languages are those that can be chosen
 * @param kept those of the item that the filter names; all where it names none
 */
export function alikeCounts(
  library: readonly AlikeSources[],
  kept: readonly AlikeSources[],
  filter: SourceFilter | null,
): AlikeCounts {
  const under = (facet: AlikeFacet) => {
    const found = tallied(keptOf(kept, leaving(filter, facet)), facet)
    return valuesIn(library, facet).map((value) => ({ value, n: found.get(value) ?? 0 }))
  }
  return {
    ...{ cited: under('cited'), type: under('type'), language: under('language') },
    ...{ stance: under('stance'), class: under('class') },
  }
}

/** How many sources of a library there are, were seen as an excerpt only, and were not classed. */
export function figuresOf(library: readonly AlikeSources[]) {
  const sum = (each: readonly AlikeSources[]) => each.reduce((all, { n }) => all + n, 0)
  const saying = (place: number, word: string) =>
    sum(library.filter(({ alike }) => alike.split(' ')[place] === word))
  return { sources: sum(library), excerpts: saying(3, 'excerpt'), unclassed: saying(4, 'unset') }
}

/** Whether a filter's address has an answer, be it an empty one. Anything else is no page; whether there is such an item its statement says. */
export function isFilterOf(library: readonly AlikeSources[], filter: Filter): filter is SourceFilter {
  return (
    isInOrder(filter, SOURCE_FACETS) &&
    filter.every(({ facet, value }) => facet === 'item' || valuesIn(library, facet).includes(value))
  )
}

/** The values that a facet can have, in the order of the rail: languages are those of the library, the most frequent first. */
function valuesIn(library: readonly AlikeSources[], facet: AlikeFacet): readonly string[] {
  return FIXED_VALUES[facet] ?? byFrequency([...tallied(library, facet)]).map(([value]) => value)
}

function keptOf(library: readonly AlikeSources[], filter: SourceFilter | null): readonly AlikeSources[] {
  return library.filter((each) =>
    (filter ?? []).every(({ facet, value }) => facet === 'item' || valuesOf(each, facet).includes(value)),
  )
}

function tallied(library: readonly AlikeSources[], facet: AlikeFacet): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const each of library)
    for (const value of valuesOf(each, facet)) counts.set(value, (counts.get(value) ?? 0) + each.n)
  return counts
}

function valuesOf({ alike }: AlikeSources, facet: AlikeFacet): readonly string[] {
  const [cited = '', type = '', language = '', , classed = '', stances = ''] = alike.split(' ')
  return { cited: [cited], type: [type], language: [language], class: [classed], stance: stances.split(',') }[
    facet
  ]
}
