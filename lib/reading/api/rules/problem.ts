import { publicAddress } from '@/lib/ground/platform/env'
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
  parameter: {
    status: 400,
    title: 'Wrong parameter',
    detail: 'A part of the address, or of what was sent, cannot be read.',
  },
  method: {
    status: 405,
    title: 'Method not taken here',
    detail: 'This address takes GET, HEAD and OPTIONS.',
  },
  token: {
    status: 401,
    title: 'No valid token',
    detail:
      'Send a valid personal token in the header Authorization, after the word Bearer. People make one under their account.',
  },
  scope: { status: 403, title: 'Token not made for this', detail: 'This token was not made for that.' },
  fields: { status: 422, title: 'Wrong fields', detail: 'Some fields cannot be taken; `fields` says which.' },
  refused: {
    status: 409,
    title: 'Refused',
    detail: 'A rule, or what the owner of the token may do, does not allow it.',
  },
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
  more: Partial<Omit<Problem, 'type' | 'code' | 'title'>> = {},
): Problem {
  return { type: publicAddress(`${API_PAGE}#fault-${code}`), code, ...PROBLEMS[code], ...more }
}
