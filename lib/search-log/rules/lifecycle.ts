import type { LogState } from '../types'

/** What can be done with a logged search in each state; the database holds the same. */
const open: Readonly<Record<'approve' | 'send_back' | 'withdraw' | 'take', readonly LogState[]>> = {
  approve: ['submitted'],
  send_back: ['submitted'],
  withdraw: ['submitted', 'published'],
  take: ['submitted', 'published'],
}

export function isOpenFor(act: keyof typeof open, state: LogState): boolean {
  return open[act].includes(state)
}
