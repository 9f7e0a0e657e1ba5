import type { RequestEntry } from '@/lib/evidence/request/types'
import type { CalendarEntry } from './month-table'

type Dated = Pick<RequestEntry, 'id' | 'authority' | 'items' | 'standing'>

/**
 * The deadlines of requests that await an answer, as days of a calendar.
 *
 * @param hrefOf where a day leads
 * @param nameOf what the calendar says of it, in words
 */
export function deadlineEntries<Request extends Dated>(
  requests: readonly Request[],
  hrefOf: (request: Request) => string,
  nameOf: (request: Request) => string,
): CalendarEntry[] {
  return requests.flatMap((request) => {
    const { id, items, standing } = request
    if (!standing.deadline) return []
    const question = { id, reference: items[0] ?? null, dueOn: standing.deadline.day, closed: null }
    return [{ question, href: hrefOf(request), name: nameOf(request) }]
  })
}
