import { useTranslations } from 'next-intl'
import type { NoteEntry } from '@/lib/note/types'
import { DeskSection } from '../layout/desk-section'
import { NoteList } from './note-list'

/** For reviewers: the notes for everyone that await review, oldest first. */
export function NotesToReview({ notes, first }: { notes: readonly NoteEntry[]; first?: boolean }) {
  const t = useTranslations('note')
  return (
    <DeskSection
      first={first}
      id="notes-to-review"
      title={t('toReview')}
      isEmpty={notes.length === 0}
      empty={t('noneToReview')}
    >
      <NoteList notes={notes} />
    </DeskSection>
  )
}
