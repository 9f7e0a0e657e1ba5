import { type Actor, holds } from '@/lib/platform/actor'
import type { RefusalCode } from '@/lib/platform/errors'

export type NoteVerb =
  | 'annotate'
  | 'reply'
  | 'edit'
  | 'submit'
  | 'approve'
  | 'send_back'
  | 'resolve'
  | 'withdraw'

/** A note as far as the policy cares; for one that is only being written, whoever writes it and `false`. */
export interface AuthoredNote {
  authorId: string
  wasPublished: boolean
}

/**
 * Analysts annotate; analysts and reviewers reply and resolve. Whoever wrote a note edits, submits and withdraws it. A reviewer decides
 * on what another wrote, and may withdraw what is public.
 */
export function may(actor: Actor, verb: NoteVerb, note: AuthoredNote): true | RefusalCode {
  const isReviewer = holds(actor, 'reviewer')
  if (!holds(actor, 'analyst') && !isReviewer) return 'not_permitted'
  const isAuthor = actor.id === note.authorId
  switch (verb) {
    case 'annotate':
      return holds(actor, 'analyst') || 'not_permitted'
    case 'reply':
    case 'resolve':
      return true
    case 'edit':
    case 'submit':
      return isAuthor || 'not_permitted'
    case 'withdraw':
      return isAuthor || (isReviewer && note.wasPublished) || 'not_permitted'
    case 'approve':
    case 'send_back':
      if (!isReviewer) return 'not_permitted'
      return isAuthor ? 'own_work' : true
  }
}
