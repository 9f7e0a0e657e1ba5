import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findCommentsOn, findCommentsOnDraft } from '../data/guest-comments'
import type { GuestCommentView } from '../types'

/** What guests wrote of a submitted judgement; nothing for who does not read it. */
export async function loadGuestComments(revisionId: string): Promise<readonly GuestCommentView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findCommentsOn(actor, revisionId)
}

/** What guests wrote of one's own draft. */
export async function loadGuestCommentsOnDraft(line: {
  slug: string
  reference: string
  party: string
}): Promise<readonly GuestCommentView[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findCommentsOnDraft(actor, line)
}
