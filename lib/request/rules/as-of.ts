import type { RequestView } from '../types'

/** The requests that readers saw at the end of a day, UTC, each with what they saw of its acts by then. */
export function requestsAsOf(requests: readonly RequestView[], day: string): RequestView[] {
  const isSeen = (at: string | null) => at !== null && at.slice(0, 10) <= day
  return requests
    .filter(({ publishedAt }) => isSeen(publishedAt))
    .map((request) => ({ ...request, acts: request.acts.filter(({ publishedAt }) => isSeen(publishedAt)) }))
}
