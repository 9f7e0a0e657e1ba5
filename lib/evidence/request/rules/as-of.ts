import { isBy } from '@/lib/ground/platform/day'
import type { RequestView } from '../types'

/** The requests that readers saw at the end of a day, UTC, each with what they saw of its acts by then. */
export function requestsAsOf(requests: readonly RequestView[], day: string): RequestView[] {
  return requests
    .filter(({ publishedAt }) => isBy(day, publishedAt))
    .map((request) => ({
      ...request,
      acts: request.acts.filter(({ publishedAt }) => isBy(day, publishedAt)),
    }))
}
