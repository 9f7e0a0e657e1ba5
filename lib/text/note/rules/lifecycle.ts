import type { ReviewState } from '@/lib/record/review/types'
import type { NoteVisibility } from '../types'

/** Verbs that change a note that stands already, beside those of its review. */
export type NoteAct = 'edit' | 'submit' | 'resolve' | 'reopen' | 'reply'

/** A note as far as its life cares. */
export interface Living {
  state: ReviewState
  visibility: NoteVisibility
  isReply: boolean
  isResolved: boolean
}

const from: Readonly<Record<NoteAct, readonly ReviewState[]>> = {
  edit: ['open', 'sent_back'],
  submit: ['open', 'sent_back'],
  resolve: ['open', 'submitted', 'sent_back', 'published'],
  reopen: ['open', 'submitted', 'sent_back', 'published'],
  reply: ['open', 'submitted', 'sent_back', 'published'],
}

/**
 * Whether an act is open to a note as it stands. Words change only before they are reviewed; only what is for everyone is
 * submitted; a thread is resolved, and opened again, as a whole.
 */
export function isOpen(act: NoteAct, note: Living): boolean {
  if (!from[act].includes(note.state)) return false
  switch (act) {
    case 'submit':
      return note.visibility === 'public'
    case 'resolve':
      return !note.isReply && !note.isResolved
    case 'reopen':
      return !note.isReply && note.isResolved
    case 'reply':
      return !note.isReply
    default:
      return true
  }
}

/** Whether a reply below this note may be for everyone: only where everyone sees what it replies to. */
export function takesPublicReplies({ state }: Pick<Living, 'state'>): boolean {
  return state === 'published'
}
