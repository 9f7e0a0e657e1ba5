import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RailSection } from '@/components/ground/ui/rail-section'
import type { PublicNoteView } from '@/lib/text/note/types'
import { PublicNotes } from './public-notes'

interface NotesSectionProps {
  statement: { slug: string; base: { language: string } }
  notes: readonly PublicNoteView[]
  /** The way to those that follow. */
  children?: ReactNode
}

/** What analysts noted about something; nothing where nobody did. */
export function NotesSection({ statement, notes, children }: NotesSectionProps) {
  const t = useTranslations('note')
  if (notes.length === 0) return null
  return (
    <RailSection id="notes" title={t('title')}>
      <PublicNotes notes={notes} slug={statement.slug} language={statement.base.language} />
      {children}
    </RailSection>
  )
}
