import { useTranslations } from 'next-intl'
import type { PublicNoteView } from '@/lib/note/types'
import { PublicNotes } from './public-notes'

interface PassageNotesProps {
  /** The public notes on words of one passage; at least one. */
  notes: readonly PublicNoteView[]
  slug: string
  language: string
}

/** Below a passage one quiet line says that words of it were annotated; it opens on the notes. */
export function PassageNotes({ notes, slug, language }: PassageNotesProps) {
  const t = useTranslations('note')
  return (
    <details className="pnotes">
      <summary>{t('publicCount', { n: notes.length })}</summary>
      <PublicNotes notes={notes} slug={slug} language={language} />
    </details>
  )
}

/** The notes on words that begin in a passage. */
export function notesIn(passage: number, notes: readonly PublicNoteView[]): readonly PublicNoteView[] {
  return notes.filter(({ target }) => target.kind === 'span' && target.passage === passage)
}
