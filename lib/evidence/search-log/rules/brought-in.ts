import type { ListedSearch, SearchView } from '../types'

/** What is alike of all searches of a list that await a review: how many these are, and one of them, for who brought them and when. */
export interface BroughtIn {
  readonly n: number
  readonly entry: SearchView
}

/**
 * Who brought the searches of a list that nobody has reviewed, and on which day, where that holds for every one of them: so that the list says it once.
 * Null where they differ, or where there is only one. What was reviewed or withdrawn says so itself, and what an assessment names is its author's.
 */
export function broughtInAlike(searches: readonly ListedSearch[]): BroughtIn | null {
  const waiting = searches.flatMap((search) =>
    search.kind === 'entry' && search.entry.said && search.entry.reviewer === null ? [search.entry] : [],
  )
  const [first] = waiting
  if (first === undefined || waiting.length < 2) return null
  return waiting.every((each) => isAlike(each, first)) ? { n: waiting.length, entry: first } : null
}

function isAlike(one: SearchView, other: SearchView): boolean {
  return (
    one.author === other.author &&
    one.isImported === other.isImported &&
    one.publishedAt.slice(0, 10) === other.publishedAt.slice(0, 10)
  )
}
