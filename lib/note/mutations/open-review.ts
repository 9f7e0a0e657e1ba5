import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { authorize } from '@/lib/platform/authorize'
import type { Transaction } from '@/lib/platform/db'
import { Refusal } from '@/lib/platform/errors'
import { may } from '../policy'
import { isOpen } from '../rules/lifecycle'
import { type LockedNote, lockNote } from './lock-note'

/** A decision as the reviewer's form sends it: on which note, in which exact words. */
export type NoteDecision = {
  readonly noteId: string
  /** The version and the hash of the words that were shown. */
  readonly version: number
  readonly bodySha256: string
}

/**
 * Begins a review: takes the note for this transaction and refuses whatever stands in the way of the decision.
 *
 * @throws Refusal `not_found`, `not_permitted`, `own_work`, `stale` (the words are no longer those that were shown), `already_decided`
 */
export async function openReview(
  tx: Transaction,
  reviewer: Member,
  verb: 'approve' | 'send_back',
  decision: NoteDecision,
): Promise<LockedNote> {
  const note = await lockNote(tx, decision.noteId)
  authorize(may, reviewer, verb, note)
  if (note.version !== decision.version || note.bodySha256 !== decision.bodySha256) throw new Refusal('stale')
  if (!isOpen(verb, note)) throw new Refusal('already_decided')
  return note
}
