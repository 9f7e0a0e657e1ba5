import type { ListedSearch, SearchView } from '../types'

/**
 * Of searches that nobody has reviewed, one whose author and day hold for every one of them: so that a list says it once. Null where they differ, or
 * where there is only one.
 */
export function broughtInAlike(searches: readonly ListedSearch[]): SearchView | null {
  const waiting = searches.flatMap((search) =>
    search.kind === 'entry' && search.entry.said && search.entry.reviewer === null ? [search.entry] : [],
  )
  const [first] = waiting
  if (first === undefined || waiting.length < 2) return null
  return waiting.every((each) => isAlike(each, first)) ? first : null
}

function isAlike(one: SearchView, other: SearchView): boolean {
  return (
    one.author === other.author &&
    one.isImported === other.isImported &&
    one.publishedAt.slice(0, 10) === other.publishedAt.slice(0, 10)
  )
}
