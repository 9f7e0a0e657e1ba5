import type { PublicNoteView } from '@/lib/note/types'
import type { Span } from '@/lib/statement/rules/span'

/**
 * Of the notes on a passage those on words that somebody chose: they have at least one character of theirs in common.
 *
 * @param notes those of the passages that the words lie in
 * @param places where all public notes of the statement stand, by the numbers of their passages
 * @returns what is shown beside the words, and on each passage how many others there are
 */
export function notesOnWords<Note extends Pick<PublicNoteView, 'id' | 'target'>>(
  words: Span,
  notes: readonly Note[],
  places: readonly { readonly id: string; readonly passage: number }[],
): { readonly shown: readonly Note[]; readonly elsewhere: ReadonlyMap<number, number> } {
  const shown = notes.filter(
    ({ target }) => target.kind === 'span' && target.start < words.end && words.start < target.end,
  )
  const ids = new Set(shown.map(({ id }) => id))
  const elsewhere = new Map<number, number>()
  for (const { id, passage } of places)
    if (!ids.has(id)) elsewhere.set(passage, (elsewhere.get(passage) ?? 0) + 1)
  return { shown, elsewhere }
}
