import type { PublicNoteView } from '@/lib/text/note/types'
import { NotesSection } from './notes-section'

interface SourceNotesProps {
  sourceId: string
  statement: { slug: string; base: { language: string } }
  /** Public notes, those on the source among them. */
  notes: readonly PublicNoteView[]
}

/** What analysts noted about a source under this statement. */
export function SourceNotes({ sourceId, statement, notes }: SourceNotesProps) {
  const here = notes.filter(({ target }) => target.kind === 'source' && target.id === sourceId)
  return <NotesSection statement={statement} notes={here} />
}
