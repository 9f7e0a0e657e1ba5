import { useTranslations } from 'next-intl'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { NumberedNote } from '@/lib/text/statement/types'

/** The sign of a note of the text, which leads to what it says. It is generated content (MarkedWords says why). */
export function NoteSign({ note: { number, marker } }: { note: NumberedNote }) {
  const t = useTranslations('statement.structure')
  return (
    // biome-ignore lint/a11y/useAnchorContent: its label names it
    <a
      className="tsign"
      id={`s${number}`}
      href={`#f${number}`}
      aria-label={t('note', { sign: marker })}
      data-ref={marker}
    />
  )
}

/** What notes of the text say, below the passage in which their signs stand: each leads back to its sign. */
export function TextNotes({ notes, lang }: { notes: readonly NumberedNote[]; lang: string }) {
  const t = useTranslations('statement.structure')
  if (notes.length === 0) return null
  return (
    <ul className="tnotes" dir={directionOf(lang)}>
      {notes.map(({ number, marker, text }) => (
        <li key={number} id={`f${number}`}>
          <a className="tnotes__sign" href={`#s${number}`} aria-label={t('noteBack', { sign: marker })}>
            {marker}
          </a>{' '}
          <span lang={lang}>{text}</span>
        </li>
      ))}
    </ul>
  )
}
