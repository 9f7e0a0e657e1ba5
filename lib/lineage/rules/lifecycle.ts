import type { LinkState } from '../types'

/** Verbs that change a link that stands already. */
export type LinkAct = 'mend' | 'approve' | 'send_back' | 'withdraw'

const from: Readonly<Record<LinkAct, readonly LinkState[]>> = {
  mend: ['sent_back'],
  approve: ['submitted'],
  send_back: ['submitted'],
  withdraw: ['submitted', 'sent_back', 'published'],
}

/** Whether an act is open to a link as it stands. What it says changes only once it was sent back, and then is read again. */
export function isOpen(act: LinkAct, state: LinkState): boolean {
  return from[act].includes(state)
}
