import { useLocale, useTranslations } from 'next-intl'
import { localePath } from '@/lib/ground/i18n/routing'
import type { PublicNoteView } from '@/lib/text/note/types'
import { passageAddress } from '@/lib/text/statement/rules/addresses'
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

interface NotesElsewhereProps {
  slug: string
  passage: number
  /** How many there are on each passage that this page does not show. */
  counts: ReadonlyMap<number, number> | undefined
}

/** The same line on a page that shows other notes: it leads to the statement's own page. */
export function NotesElsewhere({ slug, passage, counts }: NotesElsewhereProps) {
  const t = useTranslations('note')
  const locale = useLocale()
  const n = counts?.get(passage)
  if (n === undefined) return null
  return (
    <p className="pnotes">
      <a className="tap" href={localePath(locale, passageAddress(slug, passage))}>
        {t('publicCount', { n })}
      </a>
    </p>
  )
}

/** The context notes on items of some passages: those that stand here whole, and those that stand beside an earlier passage. */
export function contextNotesOn(
  passages: readonly { readonly number: number }[],
  notes: readonly PublicNoteView[],
): { here: readonly PublicNoteView[]; elsewhere: readonly PublicNoteView[] } {
  const isHere = (passage: number) => passages.some(({ number }) => number === passage)
  const context = notes.filter(({ kind }) => kind === 'context')
  const here = context.filter(({ target }) => target.kind === 'item' && isHere(target.passage))
  return {
    here,
    elsewhere: context.filter(
      (note) => !here.includes(note) && note.alsoOn.some(({ passage }) => isHere(passage)),
    ),
  }
}

/** The analysts' notes on words that begin in a passage. */
export function notesIn(passage: number, notes: readonly PublicNoteView[]): readonly PublicNoteView[] {
  return notes.filter(
    ({ kind, target }) => kind === 'note' && target.kind === 'span' && target.passage === passage,
  )
}
