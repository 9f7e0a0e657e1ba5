import { requestsAsOf } from '@/lib/evidence/request/rules/as-of'
import { searchesAsOf } from '@/lib/evidence/search-log/rules/as-of'
import type { Looked } from '../types'

/** Where was looked and what was asked, as readers saw it at the end of a day, UTC: YYYY-MM-DD. */
export function lookedAsOf({ searches, requests }: Omit<Looked, 'today'>, day: string): Looked {
  return { searches: searchesAsOf(searches, day), requests: requestsAsOf(requests, day), today: day }
}
