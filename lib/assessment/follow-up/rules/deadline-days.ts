import { standingOn } from '@/lib/evidence/request/rules/standing'
import type { RequestView } from '@/lib/evidence/request/types'
import type { FeedDay } from './calendar-feed'

/**
 * The deadlines of requests that await an answer, as days of the calendar that programs subscribe to; they know each by its request.
 *
 * @param today YYYY-MM-DD
 * @param wordsOf what such a day is called, and where it stands
 */
export function deadlineDays(
  requests: readonly RequestView[],
  today: string,
  wordsOf: (request: RequestView) => Pick<FeedDay, 'title' | 'address'>,
): readonly FeedDay[] {
  return requests.flatMap((request) => {
    const { id, regime, acts, publishedAt } = request
    const { deadline } = standingOn(regime, acts, today)
    if (!deadline) return []
    const published = acts.map((act) => act.publishedAt ?? '').sort()
    const updatedAt = published.at(-1) ?? publishedAt
    const { day } = deadline
    return [{ ...wordsOf(request), id, day, sequence: acts.length, createdAt: publishedAt, updatedAt }]
  })
}
