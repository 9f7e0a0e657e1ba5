import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { NoteEntry } from '@/lib/note/types'
import type { Part } from '@/lib/platform/parts'
import { DeskSection } from '../layout/desk-section'
import { PartTurn } from '../ui/part-turn'
import { NoteList } from './note-list'

interface MyNotesProps {
  notes: Part<NoteEntry>
  /** Address of the part that follows one of them. */
  hrefOf: (after: string) => string
}

/** One's own notes that are open, submitted or sent back; and the ways to a new one and to everybody's. */
export function MyNotes({ notes, hrefOf }: MyNotesProps) {
  const t = useTranslations('note')
  const locale = useLocale()
  return (
    <DeskSection
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
      isEmpty={notes.total === 0}
      empty={t('noneMine')}
    >
      <NoteList notes={notes.entries} />
      <PartTurn part={notes} hrefOf={hrefOf} />
    </DeskSection>
  )
}
