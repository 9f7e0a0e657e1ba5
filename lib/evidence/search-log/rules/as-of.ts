import { isBy } from '@/lib/ground/platform/day'
import type { SearchView } from '../types'

/**
 * The searches that readers saw at the end of a day, UTC. What was withdrawn later is not told again: of such a one the marker stands on
 * every day from its publication on.
 */
export function searchesAsOf(searches: readonly SearchView[], day: string): SearchView[] {
  return searches.filter(({ publishedAt }) => isBy(day, publishedAt))
}
