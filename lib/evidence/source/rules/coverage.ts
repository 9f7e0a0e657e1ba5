import { type Chosen, choosing } from '@/lib/ground/platform/filters'
import { WHOLE_FACETS, WHOLE_ORDERS, type WholeFacet, type WholeFilter, wholeQuery } from './whole-library'

/** What is counted of the sources of an item, in the order of the table, each with what narrows the library of all sources to it. */
export const COVERAGE = {
  found: null,
  cited: { facet: 'cited', value: 'yes' },
  uncopied: { facet: 'copy', value: 'no' },
  unquoted: { facet: 'quote', value: 'no' },
  unclassed: { facet: 'class', value: 'unset' },
} as const satisfies Readonly<Record<string, Chosen<WholeFacet> | null>>
export type Counted = keyof typeof COVERAGE

/** The same as a list, in its order. */
export const COUNTED_OF_ITEM = Object.keys(COVERAGE) as readonly Counted[]

/** How many sources of one item are in one language, and how many of them are how. */
export type CoverageRow = { readonly id: string; readonly language: string } & Readonly<
  Record<Counted, number>
>

/** How an item is covered: in one language or in all, and how many sources there are in each, the most first. */
export type ItemCoverage = {
  readonly counts: Readonly<Record<Counted, number>>
  readonly languages: readonly { readonly language: string; readonly n: number }[]
}

/**
 * What the rows of one item come to.
 *
 * @param language only sources in it are counted; null for all
 */
export function coverageOf(rows: readonly CoverageRow[], language: string | null): ItemCoverage {
  const counted = rows.filter((row) => language === null || row.language === language)
  const sum = (of: Counted) => counted.reduce((n, row) => n + row[of], 0)
  return {
    counts: Object.fromEntries(COUNTED_OF_ITEM.map((of) => [of, sum(of)])) as Record<Counted, number>,
    languages: rows
      .map((row) => ({ language: row.language, n: row.found }))
      .toSorted((one, other) => other.n - one.n || (one.language < other.language ? -1 : 1)),
  }
}

/**
 * The query of the library of all sources narrowed to what a number counts.
 *
 * @param item `<statement>/<reference>`
 */
export function coveredQuery(item: string, of: Counted, language: string | null): string {
  const chosen: readonly (Chosen<WholeFacet> | null)[] = [
    { facet: 'item', value: item },
    language === null ? null : { facet: 'language', value: language },
    COVERAGE[of],
  ]
  const filter = chosen.reduce<WholeFilter>(
    (narrowed, each) => (each ? choosing(narrowed, each, WHOLE_FACETS) : narrowed),
    [],
  )
  return wholeQuery({ filter, order: WHOLE_ORDERS[0], after: null })
}

/** What the address of the coverage asks for. */
export type AskedOfCoverage = {
  /** The statement's address; null where it is still to be chosen. */
  readonly statement: string | null
  readonly language: string | null
  /** What the part follows: the reference of an item, or the address of a statement where these are listed; null for the beginning. */
  readonly after: string | null
}

/** The query of its address. */
export function coverageQuery(asked: AskedOfCoverage): string {
  const given = (['statement', 'language', 'after'] as const).flatMap((name) =>
    asked[name] ? [[name, asked[name]]] : [],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
