import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/i18n/routing'
import type { PublicNoteView } from '@/lib/note/types'
import { Hang } from '../ui/hang'
import { isolated } from '../ui/isolated'
import { PublicNotes } from './public-notes'

interface SourceNotesProps {
  sourceId: string
  statement: { slug: string; base: { language: string } }
  /** Public notes, those on the source among them. */
  notes: readonly PublicNoteView[]
}

/** What analysts noted about a source under this statement; and the way to write a note. */
export function SourceNotes({ sourceId, statement, notes }: SourceNotesProps) {
  const t = useTranslations('note')
  const locale = useLocale()
  const here = notes.filter(({ target }) => target.kind === 'source' && target.id === sourceId)
  const query = `statement=${statement.slug}&source=${sourceId}`
  return (
    <Hang id="notes" title={t('title')}>
      {here.length > 0 && (
        <PublicNotes notes={here} slug={statement.slug} language={statement.base.language} />
      )}
      <p className="small">
        {here.length === 0 && <span className="quiet">{t('none')} </span>}
        <a className="tap" href={localePath(locale, `/desk/notes/new?${query}`)}>
          {t('writeOn', { on: isolated(sourceId) })}
        </a>
      </p>
    </Hang>
  )
}
