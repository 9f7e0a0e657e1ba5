import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { RailSection } from '@/components/ground/ui/rail-section'
import { isolated } from '@/lib/ground/i18n/isolated'
import { localePath } from '@/lib/ground/i18n/routing'
import type { PublicNoteView } from '@/lib/text/note/types'
import { PublicNotes } from './public-notes'

interface NotesSectionProps {
  statement: { slug: string; base: { language: string } }
  /** What they are on, as the form for a new one is told it and as readers know it: an item by its reference, a source by its number. */
  on: { kind: 'item' | 'source'; name: string }
  notes: readonly PublicNoteView[]
  /** The way to those that follow. */
  children?: ReactNode
}

/** What analysts noted about something; and the way to write a note. */
export function NotesSection({ statement, on: { kind, name }, notes, children }: NotesSectionProps) {
  const t = useTranslations('note')
  const locale = useLocale()
  const query = `statement=${statement.slug}&${kind}=${name}`
  return (
    <RailSection id="notes" title={t('title')}>
      {notes.length > 0 && (
        <PublicNotes notes={notes} slug={statement.slug} language={statement.base.language} />
      )}
      {children}
      <p className="small">
        {notes.length === 0 && <span className="quiet">{t('none')} </span>}
        <a className="tap noprint" href={localePath(locale, `/desk/notes/new?${query}`)}>
          {t('writeOn', { on: isolated(name) })}
        </a>
      </p>
    </RailSection>
  )
}
