import { useLocale, useTranslations } from 'next-intl'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Words } from '@/components/ground/ui/words'
import { ChangedSince } from '@/components/record/review/changed-since'
import { DecisionLog } from '@/components/record/review/decision-log'
import { WordDifference } from '@/components/record/review/word-difference'
import { formatDate, formatDateTime } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { noteLink } from '@/lib/text/note/rules/addresses'
import { takesPublicReplies } from '@/lib/text/note/rules/lifecycle'
import type { DeskNoteView, NoteThread as Thread } from '@/lib/text/note/types'
import { annotateAddress } from '@/lib/text/statement/rules/addresses'
import { textsByLanguage } from '@/lib/text/statement/rules/names-by-language'
import { shownAfter, shownBefore } from '@/lib/text/statement/rules/shown-context'
import { NoteSources } from '../statement/note-sources'
import { AboutWords, aboutAddress, aboutSign, useNoteName } from './about'
import { NoteActs } from './note-acts'
import { NoteForm } from './note-form'
import { NoteStateWord } from './note-list'
import { NoteText } from './note-text'

interface NoteThreadProps {
  thread: Thread
  memberId: string
}

/** A note on its desk page: what it is about, its words and what was decided on them, its replies, and what may be done. */
export function NoteThread({ thread, memberId }: NoteThreadProps) {
  const t = useTranslations('note')
  const { note, replies } = thread
  return (
    <>
      <WordsChanged thread={thread} />
      <Head thread={thread} />
      <RailSection id="the-note" title={t('one')} aside={<Standing note={note} />}>
        <WholeNote note={note} thread={thread} memberId={memberId} />
      </RailSection>
      <RailSection
        id="replies"
        title={t('repliesTitle')}
        aside={<p>{t('replyCount', { n: replies.length })}</p>}
      >
        {replies.length > 0 && (
          <ol className="notes">
            {replies.map((reply) => (
              <li key={reply.id}>
                <Standing note={reply} />
                <WholeNote note={reply} thread={thread} memberId={memberId} />
              </li>
            ))}
          </ol>
        )}
        {note.may.reply && <ReplyForm thread={thread} memberId={memberId} />}
      </RailSection>
    </>
  )
}

function Head({ thread: { target, statement, note } }: { thread: Thread }) {
  const t = useTranslations('note')
  const locale = useLocale()
  const name = useNoteName()
  const { slug, language } = statement
  const isPublic = note.publishedAt !== null
  return (
    <div className="hang hang--first">
      <div className="hang__h">
        <span className="siglum" aria-hidden="true">
          <bdi>{aboutSign(target)}</bdi>
        </span>
      </div>
      <div>
        <h1 className="subtitle">{name(target)}</h1>
        {target.kind === 'span' ? (
          <blockquote className="ctx pt-m" lang={language} dir={directionOf(language)}>
            {shownBefore(target.prefix)}
            <mark>{target.exact}</mark>
            {shownAfter(target.suffix)}
          </blockquote>
        ) : (
          <p className="lede pt-s">
            <AboutWords target={target} language={language} />
          </p>
        )}
        <p className="line pt-s">
          <a className="tap" href={aboutAddress(locale, slug, target)}>
            {t('aboutPage')}
          </a>
          {isPublic && (
            <a className="tap" href={localePath(locale, noteLink(slug, target, note.anchor))}>
              {t('publicPage')}
            </a>
          )}
          {target.kind !== 'source' && (
            <a
              className="tap"
              href={localePath(
                locale,
                annotateAddress(slug, target.passage, target.kind === 'span' ? target : undefined),
              )}
              aria-keyshortcuts="n"
            >
              {t('new')}
            </a>
          )}
        </p>
      </div>
    </div>
  )
}

/** Says that other words were opened, that nothing was decided, and shows what differs between the two. */
function WordsChanged({ thread }: { thread: Thread }) {
  const t = useTranslations('note')
  const { opened, note, replies } = thread
  const now = [note, ...replies].find(({ id }) => id === opened?.noteId)
  if (!opened || !now) return null
  return (
    <>
      <ChangedSince />
      <RailSection id="differs" title={t('differs')}>
        <WordDifference before={opened.body} after={now.body} lang={now.language} />
      </RailSection>
    </>
  )
}

/** Whose it is, since when, and how it stands. */
function Standing({ note }: { note: DeskNoteView }) {
  const t = useTranslations('note')
  const locale = useLocale()
  return (
    <>
      <p>{t('writtenBy', { name: isolated(note.author), date: formatDateTime(locale, note.createdAt) })} </p>
      <p>
        <NoteStateWord note={{ ...note, resolvedAt: note.resolved?.at ?? null }} />
      </p>
    </>
  )
}

function WholeNote({ note, thread, memberId }: { note: DeskNoteView; thread: Thread; memberId: string }) {
  const t = useTranslations()
  const { id, anchor, body, language, visibility, version, may } = note
  return (
    <article id={anchor}>
      <OfKind note={note} />
      <NoteText body={body} language={language} />
      <InFurtherLanguages note={note} />
      <NoteSources sources={note.sources} anchor={anchor} />
      <Decisions note={note} />
      {note.sentBackWords !== null && thread.opened?.noteId !== id && (
        <>
          <p className="small quiet pt-s">{t('note.sinceSentBack')}</p>
          <WordDifference before={note.sentBackWords} after={body} lang={language} />
        </>
      )}
      <NoteActs note={note} />
      {may.edit && (
        <NoteForm
          kind="edit"
          fold={{ title: t('note.editOrSubmit'), open: visibility === 'public' }}
          hidden={{ noteId: id, version }}
          memberId={memberId}
          copy={`${id}:${version}`}
          initial={{ body, language, visibility, ofKind: ofKindOf(note) }}
          {...(note.kind !== 'note' && { kinds: [note.kind] })}
          mayBePublic={note === thread.note || takesPublicReplies(thread.note)}
        />
      )}
    </article>
  )
}

/** Of which kind a note is, where it is no analyst's note; and what a context note is called. */
function OfKind({ note: { kind, isSic, title, language, checkedUpTo } }: { note: DeskNoteView }) {
  const t = useTranslations('note')
  const locale = useLocale()
  if (kind === 'note') return null
  return (
    <>
      <p className="mini">
        {t(`kind.${kind}`)}
        {isSic && ` ${t('kind.withSic')}`}
        {checkedUpTo !== null && (
          <> {t('context.checkedUpTo', { date: formatDate(locale, checkedUpTo, 'long') })}</>
        )}
      </p>
      {title !== null && (
        <h3 className="h2">
          <Words lang={language}>{title}</Words>
        </h3>
      )}
    </>
  )
}

/** What a note says in each further language: whoever approves it approves all of them. */
function InFurtherLanguages({ note }: { note: DeskNoteView }) {
  const languageName = useLanguageName()
  const titles = textsByLanguage(note.titles)
  return Object.entries(textsByLanguage(note.bodies)).map(([language, body]) => (
    <section key={language} aria-label={languageName(language)}>
      <p className="mini">{languageName(language)}</p>
      {titles[language] !== undefined && (
        <p>
          <b>
            <Words lang={language}>{titles[language]}</Words>
          </b>
        </p>
      )}
      <NoteText body={body} language={language} />
    </section>
  ))
}

/** What its form opens with. */
function ofKindOf({ kind, isSic, title, titles, bodies, checkedUpTo, sources }: DeskNoteView) {
  return {
    ...{ kind, isSic, title, titles, bodies, checkedUpTo },
    sources: sources.map(({ n: _, source, url, ...said }) => ({ ...said, at: source?.id ?? url })),
  }
}

/** What was decided on a note, and what else happened to it, oldest first. */
function Decisions({ note: { decisions, resolved, withdrawn } }: { note: DeskNoteView }) {
  const t = useTranslations()
  const told = [
    ...decisions.map(({ decision, by, at, reason }) => ({
      at,
      text: t(decision === 'approve' ? 'desk.didApprove' : 'desk.didSendBack', { name: isolated(by) }),
      reason,
    })),
    ...(resolved
      ? [{ at: resolved.at, text: t('note.resolvedBy', { name: isolated(resolved.by) }), reason: null }]
      : []),
    ...(withdrawn ? [{ at: withdrawn.at, text: t('note.state.withdrawn'), reason: withdrawn.reason }] : []),
  ]
  if (told.length === 0) return null
  return <DecisionLog lines={told} className="pt-m" />
}

function ReplyForm({ thread: { note }, memberId }: NoteThreadProps) {
  const t = useTranslations('note')
  const locale = useLocale()
  return (
    <NoteForm
      kind="reply"
      fold={{ title: t('writeReply'), id: 'write-reply' }}
      hidden={{ noteId: note.id }}
      memberId={memberId}
      copy={`reply:${note.id}`}
      initial={{ body: '', language: locale, visibility: 'team' }}
      mayBePublic={takesPublicReplies(note)}
    />
  )
}
