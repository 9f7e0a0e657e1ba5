import { useLocale, useTranslations } from 'next-intl'
import { InTurn } from '@/components/ground/ui/in-turn'
import { Words } from '@/components/ground/ui/words'
import { CoveredHere } from '@/components/record/cover/covered-here'
import { aboutSign, useNoteName } from '@/components/text/note/about'
import { NoteText } from '@/components/text/note/note-text'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { dayOf, now } from '@/lib/ground/platform/clock'
import { noteAddress } from '@/lib/reading/share/rules/share-addresses'
import { noteLink } from '@/lib/text/note/rules/addresses'
import type { PublicNoteView, PublicReplyView } from '@/lib/text/note/types'
import { wordsAddress } from '@/lib/text/statement/rules/addresses'
import { useNoteCitation } from '../../share/citations'
import { SharePanel } from '../../share/share-panel'

interface PublicNotesProps {
  notes: readonly PublicNoteView[]
  slug: string
  /** Language of the statement, in which the annotated words are quoted. */
  language: string
}

/** Public notes with their replies, each with its author, the day, its second reader and a link of its own. */
export function PublicNotes({ notes, slug, language }: PublicNotesProps) {
  return (
    <ol className="notes">
      {notes.map((note) => (
        <li key={note.id} id={note.anchor}>
          <NoteHead note={note} />
          {note.target.kind === 'span' && <NotedWords slug={slug} language={language} span={note.target} />}
          <Body note={note} />
          {note.withdrawn === null && <ShareNote slug={slug} note={note} />}
          {note.replies.length > 0 && (
            <ol className="notes">
              {note.replies.map((reply) => (
                <li key={reply.id} id={reply.anchor}>
                  <NoteHead note={reply} />
                  <Body note={reply} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  )
}

function NotedWords({
  slug,
  language,
  span,
}: {
  slug: string
  language: string
  span: { start: number; end: number; exact: string }
}) {
  return (
    <p>
      <a className="plain" href={localePath(useLocale(), wordsAddress(slug, span))}>
        <q>
          <Words lang={language}>{span.exact}</Words>
        </q>
      </a>
    </p>
  )
}

function NoteHead({ note }: { note: PublicReplyView & { resolvedAt?: string | null } }) {
  const t = useTranslations()
  const locale = useLocale()
  const { author, isImported, reviewer, publishedAt, resolvedAt, anchor } = note
  const name = isolated(isImported ? t('review.seedAuthor') : author)
  const date = formatDate(locale, publishedAt)
  return (
    <p className="line gap-s quiet">
      <span>
        {reviewer === null
          ? t('statement.editorial.awaits', { name, date })
          : t('note.byAndReader', { name, date, reviewer: isolated(reviewer) })}
      </span>
      {resolvedAt && <span>{t('note.resolvedOn', { date: formatDate(locale, resolvedAt) })}</span>}
      <a
        className="tap push"
        href={`#${anchor}`}
        data-copy-link
        data-copied={t('ui.action.copied')}
        aria-label={t('note.linkTo', { name, date })}
      >
        {t('ui.action.copyLink')}
      </a>
    </p>
  )
}

function Body({ note: { body, language, withdrawn, covered } }: { note: PublicReplyView }) {
  const t = useTranslations('note')
  const locale = useLocale()
  if (body !== null)
    return (
      <>
        <InTurn>
          <NoteText body={body} language={language} />
        </InTurn>
        <CoveredHere covered={covered} />
      </>
    )
  if (!withdrawn) return null
  return (
    <p>
      {t('withdrawnOn', { date: formatDate(locale, withdrawn.at) })}{' '}
      <bdi lang={withdrawn.language} dir="auto">
        {withdrawn.reason}
      </bdi>
    </p>
  )
}

/** How to share and cite one public note; closed until it is asked for. */
function ShareNote({ slug, note }: { slug: string; note: PublicNoteView }) {
  const t = useTranslations('share')
  const locale = useLocale()
  const nameOf = useNoteName()
  const cite = useNoteCitation()
  const day = dayOf(now())
  const pinned = noteLink(slug, note.target, note.anchor, day)
  const name = [nameOf(note.target), note.author, formatDate(locale, note.publishedAt)].join(commaIn(locale))
  return (
    <details>
      <summary className="linklike tap small">{t('share')}</summary>
      <SharePanel
        path={noteAddress(slug, note.anchor)}
        permalink={noteLink(slug, note.target, note.anchor)}
        pinned={{ address: pinned, day }}
        citation={cite(note, aboutSign(note.target), { address: pinned, day })}
        title={`${aboutSign(note.target)}${commaIn(locale)}${note.author}`}
        name={name}
      />
    </details>
  )
}
