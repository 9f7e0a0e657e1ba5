import { type Actor, holds } from '@/lib/ground/platform/actor'
import type { RefusalCode } from '@/lib/ground/platform/errors'
import { NOTE_WRITERS } from './types'

export type NoteVerb = 'annotate' | 'reply' | 'edit' | 'submit' | 'resolve'

/** A note as far as the policy cares; for one that is only being written, whoever writes it. */
export interface AuthoredNote {
  authorId: string
}

/** Analysts annotate; analysts and reviewers reply and resolve. Whoever wrote a note edits and submits it. The rest is its review's. */
export function may(actor: Actor, verb: NoteVerb, note: AuthoredNote): true | RefusalCode {
  if (!NOTE_WRITERS.some((role) => holds(actor, role))) return 'not_permitted'
  switch (verb) {
    case 'annotate':
      return holds(actor, 'analyst') || 'not_permitted'
    case 'reply':
    case 'resolve':
      return true
    case 'edit':
    case 'submit':
      return (actor.kind === 'member' && actor.id === note.authorId) || 'not_permitted'
  }
}
