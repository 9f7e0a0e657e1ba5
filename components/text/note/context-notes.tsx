import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import { citedIn } from '@/lib/text/note/rules/cited-in'
import type { PublicNoteView } from '@/lib/text/note/types'
import { textAddress } from '@/lib/text/statement/rules/addresses'
import { saidInLanguage } from '@/lib/text/statement/rules/editorial'
import { EditorialStanding } from '../statement/editorial-notes'
import { NoteSources, sourceAnchor } from '../statement/note-sources'
import { OwnWords } from '../statement/own-words'

interface ContextNotesProps {
  notes: readonly PublicNoteView[]
  /** Whether each is a line, what it is called, that opens on the rest. */
  isFolded?: boolean
}

/** What a reader must know beside an item: its words, then who says what and when, each with its source. In one size, and no figure alone. */
export function ContextNotes({ notes, isFolded = false }: ContextNotesProps) {
  const t = useTranslations('note.context')
  const locale = useLocale()
  return notes.map((note) => {
    const title = titleOfNote(note, locale)
    const heading = title ? <OwnWords words={title} /> : t('one')
    // In the fold, so that the address of the note opens it.
    if (isFolded)
      return (
        <details key={note.id} className="context">
          <summary>{heading}</summary>
          <div id={note.anchor}>
            <Whole note={note} />
          </div>
        </details>
      )
    return (
      <section key={note.id} id={note.anchor} className="context" aria-labelledby={`${note.anchor}-h`}>
        <p className="context__h" id={`${note.anchor}-h`}>
          {heading}
        </p>
        <Whole note={note} />
      </section>
    )
  })
}

function Whole({ note }: { note: PublicNoteView }) {
  const t = useTranslations('note.context')
  const locale = useLocale()
  return (
    <>
      <Body note={note} />
      <CoveredHere covered={note.covered} />
      {note.withdrawn === null && (
        <>
          <NoteSources sources={note.sources} anchor={note.anchor} />
          <p className="small quiet">
            {t('one')}.{' '}
            <EditorialStanding
              note={{
                author: note.author,
                isImported: note.isImported,
                since: note.publishedAt,
                reviewed:
                  note.reviewer === null || note.reviewedAt === null
                    ? null
                    : { by: note.reviewer, at: note.reviewedAt },
              }}
            />
            {note.checkedUpTo !== null && (
              <> {t('checkedUpTo', { date: formatDate(locale, note.checkedUpTo, 'long') })}</>
            )}
          </p>
        </>
      )}
    </>
  )
}

/** One line that leads to where a context note stands in the text: at the first of its passages. */
export function ContextElsewhere({ notes, slug }: { notes: readonly PublicNoteView[]; slug: string }) {
  const t = useTranslations('note.context')
  const locale = useLocale()
  return notes.map((note) => {
    const { target, anchor } = note
    if (target.kind !== 'item' || note.withdrawn !== null) return null
    const title = titleOfNote(note, locale)
    return (
      <p key={note.id} className="pnotes">
        <a className="tap" href={`${localePath(locale, textAddress(slug, target.passage))}#${anchor}`}>
          {title ? <OwnWords words={title} /> : t('one')}
        </a>
      </p>
    )
  })
}

function titleOfNote({ title, titles, language }: PublicNoteView, locale: string) {
  return title === null ? null : saidInLanguage({ body: title, bodies: titles, language }, locale)
}

/** Its paragraphs; a number in square brackets leads to the source of that number. */
function Body({ note }: { note: PublicNoteView }) {
  const t = useTranslations('note')
  const locale = useLocale()
  if (note.body === null)
    return (
      note.withdrawn && (
        <p>
          {t('withdrawnOn', { date: formatDate(locale, note.withdrawn.at) })}{' '}
          <bdi lang={note.withdrawn.language} dir="auto">
            {note.withdrawn.reason}
          </bdi>
        </p>
      )
    )
  const { text, language } = saidInLanguage({ ...note, body: note.body }, locale)
  return text.split(/\n{2,}/).map((paragraph, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of one text, never reordered
    <p key={at}>
      <Words lang={language}>
        {citedIn(paragraph, note.sources.length).map((part, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <Fragment key={place}>
            {typeof part === 'string' ? part : <a href={`#${sourceAnchor(note.anchor, part)}`}>[{part}]</a>}
          </Fragment>
        ))}
      </Words>
    </p>
  ))
}
