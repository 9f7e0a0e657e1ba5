import { publicAddress } from '@/lib/platform/env'
import type { Fault, Problem } from '../schema/answer'
import { API_PAGE } from './addresses'

/** With which status each fault is answered, and what it is called. */
export const PROBLEMS: Readonly<
  Record<Fault, { readonly status: number; readonly title: string; readonly detail: string }>
> = {
  not_in_record: {
    status: 404,
    title: 'Not in the record',
    detail:
      'Nothing public is at this address, or was on that day; where it names an entry to follow, there is none, or nothing follows it.',
  },
  parameter: { status: 400, title: 'Wrong parameter', detail: 'A part of the address cannot be read.' },
  method: { status: 405, title: 'Only for reading', detail: 'This address takes GET, HEAD and OPTIONS.' },
  too_many: {
    status: 429,
    title: 'Too many requests',
    detail: 'Ask again after as many seconds as Retry-After says.',
  },
  away: {
    status: 503,
    title: 'Away for a moment',
    detail: 'The database does not answer. Ask again in a while.',
  },
  failed: {
    status: 500,
    title: 'Our fault',
    detail: 'Something failed here. It is in the log of this site.',
  },
}

/** What is said of a fault. */
export function problemOf(
  code: Fault,
  more: { readonly detail?: string; readonly parameter?: string } = {},
): Problem {
  return { type: publicAddress(`${API_PAGE}#fault-${code}`), code, ...PROBLEMS[code], ...more }
}
