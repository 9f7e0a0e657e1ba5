import type { PublicNoteView } from '@/lib/text/note/types'
import type { Span } from '@/lib/text/statement/rules/span'

/**
 * Of the notes on words of a text those on words that somebody chose: they have at least one character of theirs in common.
 *
 * @param among the numbers of the passages whose notes may be shown
 * @returns what is shown beside the words, and on each passage how many others there are
 */
export function notesOnWords<Note extends Pick<PublicNoteView, 'target'>>(
  words: Span,
  notes: readonly Note[],
  among: readonly number[],
): { readonly shown: readonly Note[]; readonly elsewhere: ReadonlyMap<number, number> } {
  const shown: Note[] = []
  const elsewhere = new Map<number, number>()
  for (const note of notes) {
    const { target } = note
    if (target.kind !== 'span') continue
    const isOnWords = target.start < words.end && words.start < target.end
    if (isOnWords && among.includes(target.passage)) shown.push(note)
    else elsewhere.set(target.passage, (elsewhere.get(target.passage) ?? 0) + 1)
  }
  return { shown, elsewhere }
}
