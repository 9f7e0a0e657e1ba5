import type { z } from 'zod'
import { editorialOn, languagesOfNote, saidInLanguage } from '@/lib/text/statement/rules/editorial'
import type { Span } from '@/lib/text/statement/rules/span'
import type { NoteSource, WordsOfBase } from '@/lib/text/statement/types'
import type { editorialSchema } from '../schema/note'

/** The editorial notes on words that an answer gives; nothing where there is none. */
export function editorialRecords(
  base: Pick<WordsOfBase, 'editorial'>,
  ...spans: readonly Span[]
): { editorialNotes?: z.input<typeof editorialSchema>[] } {
  const notes = editorialOn(base, ...spans)
  if (notes.length === 0) return {}
  return {
    editorialNotes: notes.map((note) => ({
      name: note.anchor,
      ...{ start: note.start, end: note.end, exact: note.exact },
      sic: note.isSic,
      says: Object.fromEntries(
        languagesOfNote(note).map((language) => [language, saidInLanguage(note, language).text]),
      ),
      author: note.author,
      reviewer: note.reviewed?.by ?? null,
      since: note.since,
      sources: note.sources.map(noteSourceRecord),
    })),
  }
}

/** What a note rests on. */
export function noteSourceRecord({ n, source, ...said }: NoteSource) {
  return { number: n, source: source?.id ?? null, ...said }
}
