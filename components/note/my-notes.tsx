import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { NoteEntry } from '@/lib/note/types'
import { DeskSection } from '../layout/desk-section'
import { NoteList } from './note-list'

/** One's own notes that are open, submitted or sent back; and the ways to a new one and to everybody's. */
export function MyNotes({ notes, first }: { notes: readonly NoteEntry[]; first?: boolean }) {
  const t = useTranslations('note')
  const locale = useLocale()
  return (
    <DeskSection
      first={first}
      id="my-notes"
      title={t('mine')}
      aside={
        <span className="line gap-s">
          <a className="tap" href={localePath(locale, '/desk/notes#new')} aria-keyshortcuts="n">
            {t('new')}
          </a>
          <a className="tap" href={localePath(locale, '/desk/notes')}>
            {t('all')}
          </a>
        </span>
      }
      isEmpty={notes.length === 0}
      empty={t('noneMine')}
    >
      <NoteList notes={notes} />
    </DeskSection>
  )
}
