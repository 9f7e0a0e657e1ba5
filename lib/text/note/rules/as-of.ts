import type { PublicNoteView } from '../types'

/**
 * The public notes as they stood at the end of a day. What was withdrawn since keeps its marker only: words that were taken back are
 * shown nowhere.
 *
 * @param day YYYY-MM-DD, UTC
 */
export function notesAsOf(notes: readonly PublicNoteView[], day: string): readonly PublicNoteView[] {
  const stood = (moment: string) => moment.slice(0, 10) <= day
  return notes
    .filter(({ publishedAt }) => stood(publishedAt))
    .map((note) => ({
      ...note,
      ...(note.reviewedAt !== null && !stood(note.reviewedAt) && { reviewer: null, reviewedAt: null }),
      resolvedAt: note.resolvedAt !== null && stood(note.resolvedAt) ? note.resolvedAt : null,
      replies: note.replies.filter(({ publishedAt }) => stood(publishedAt)),
    }))
}
