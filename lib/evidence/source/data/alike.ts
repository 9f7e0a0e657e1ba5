import 'server-only'
import { manyRows, type SqlPart, sqlPart } from '@/lib/ground/platform/db'
import type { AlikeSources } from '../rules/alike'
import type { WholeFacet, WholeFilter } from '../rules/whole-library'

// Sources that are alike in what narrows a library are counted together where it is kept (`library_alike`): what a filter keeps is a few sums.

/** Where a facet stands in what is kept of those that are alike: in which half, and as which word. */
const PLACES: Readonly<Partial<Record<WholeFacet, readonly [number, number]>>> = {
  ...{ cited: [1, 1], type: [1, 2], language: [1, 3], class: [1, 5], stance: [1, 6] },
  ...{ primary: [2, 1], graded: [2, 2], copy: [2, 3], quote: [2, 4], listed: [2, 5] },
}

/** How many sources of a library a filter keeps, told from those that are alike; null where something else narrows it too. */
export function sumOfAlike(library: string, filter: WholeFilter): SqlPart | null {
  const conditions = filter.map(({ facet, value }) => {
    const place = PLACES[facet]
    return place && hasValue(place, value)
  })
  return conditions.reduce<SqlPart | null>(
    (sum, condition) => (sum && condition ? sqlPart`${sum} AND ${condition}` : null),
    sqlPart`SELECT coalesce(sum(t.n), 0)::int FROM library_tallies t
      WHERE t.statement_id = ${library}::uuid AND t.facet = 'alike' AND t.n > 0`,
  )
}

/** Stances are several in one word, and no one's name is a part of another's. */
function hasValue([half, word]: readonly [number, number], value: string): SqlPart {
  return sqlPart`${value} = ANY (string_to_array(split_part(split_part(t.value, '|', ${half}), ' ', ${word}), ','))`
}

/** The sources of a library by what its lists count. */
export function findAlike(library: string): Promise<AlikeSources[]> {
  return manyRows<AlikeSources>`
    SELECT split_part(value, '|', 1) AS alike, sum(n)::int AS n FROM library_tallies
     WHERE statement_id = ${library}::uuid AND facet = 'alike' AND n > 0 GROUP BY 1 ORDER BY 1`
}

/** The same of those that are used for an item, which are looked up by it. */
export function findAlikeFor(library: string, item: string): Promise<AlikeSources[]> {
  return manyRows<AlikeSources>`
    SELECT split_part(library_alike(e), '|', 1) AS alike, count(*)::int AS n FROM library_entries e
     WHERE e.statement_id = ${library}::uuid AND e.items @> ARRAY[${item}::uuid] AND NOT e.led GROUP BY 1 ORDER BY 1`
}
