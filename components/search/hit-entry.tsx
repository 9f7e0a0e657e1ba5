import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { commaIn } from '@/lib/i18n/punctuation'
import { localePath } from '@/lib/i18n/routing'
import { noteAnchor } from '@/lib/note/rules/anchor'
import type {
  FoundIn,
  FoundWords,
  ItemHit,
  JudgementHit,
  NoteHit,
  PassageHit,
  SearchHit,
  SourceHit,
  VariantHit,
} from '@/lib/search/types'
import { passageAddress, revisionAddress, textAddress } from '@/lib/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/status-update/types'
import { ItemStateMarks } from '../commitment/item-states'
import { StatusMark } from '../method/status-mark'
import { useLanguageName, usePartyName } from '../statement/names'
import { LanguageLabel } from '../statement/own-words'
import { Ref } from '../ui/ref'
import { Time } from '../ui/time'
import { Context, Lit, LitWords } from './found-words'
import { StatementName } from './statement-name'

interface EntryProps<Hit> {
  hit: Hit
  /** Whether to say which statement it stands in: where several are searched. */
  named: boolean
}

/** One thing found: where it leads, and the words around what was looked for. */
export function HitEntry({ hit, named }: EntryProps<SearchHit>) {
  switch (hit.group) {
    case 'statement':
      return <Passage hit={hit} named={named} />
    case 'items':
      return <Item hit={hit} named={named} />
    case 'judgements':
      return <Judgement hit={hit} named={named} />
    case 'sources':
      return <Source hit={hit} named={named} />
    case 'variants':
      return <Variant hit={hit} named={named} />
    case 'notes':
      return <Note hit={hit} named={named} />
  }
}

function Passage({ hit: { statement, number, words }, named }: EntryProps<PassageHit>) {
  const t = useTranslations('search')
  return (
    <li>
      <Line statement={named ? statement : null}>
        <Inside className="tap" path={passageAddress(statement.slug, number)}>
          {t('passage', { n: number })}
        </Inside>
      </Line>
      <Context words={words} ink />
    </li>
  )
}

function Item({
  hit: { statement, reference, title, words, states, inShort, isPublic },
  named,
}: EntryProps<ItemHit>) {
  return (
    <li>
      <Line statement={named ? statement : null} isPublic={isPublic}>
        <Ref>{reference}</Ref>
        <Inside className="tap serif" path={`/${statement.slug}/${reference}`}>
          <LitWords words={title} />
        </Inside>
        <LanguageLabel language={title.language} />
        {states.length > 0 && (
          <span className="push">
            <ItemStateMarks states={states} />
          </span>
        )}
      </Line>
      <InShort words={inShort} />
      {words && <Context words={words} />}
    </li>
  )
}

function Judgement({ hit, named }: EntryProps<JudgementHit>) {
  const { statement, reference, title, party, parties, number, judgement, provisional, words, isPublic } = hit
  const partyName = usePartyName(parties)
  const path = isPublic
    ? revisionAddress(statement.slug, reference, party, number)
    : `/desk/reviews/${hit.revisionId}`
  return (
    <li>
      <Line statement={named ? statement : null} isPublic={isPublic}>
        <Ref>{reference}</Ref>
        <Inside className="tap serif" path={path}>
          <LitWords words={title} />
        </Inside>
        <LanguageLabel language={title.language} />
        {party !== ALL_PARTIES && <span className="quiet">{partyName(party)}</span>}
        <span className="push">
          <StatusMark judgement={judgement} provisional={provisional} />
        </span>
      </Line>
      <InShort words={hit.inShort} />
      <Context words={words} />
    </li>
  )
}

function InShort({ words }: { words: FoundWords | null }) {
  return (
    words && (
      <p className="inshort">
        <LitWords words={words} />
        <LanguageLabel language={words.language} />
      </p>
    )
  )
}

function Source({ hit, named }: EntryProps<SourceHit>) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { statement, id, url, title, publisher, date, type, words, isPublic } = hit
  const comma = commaIn(locale)
  const isInside = statement !== null && isPublic
  return (
    <li>
      <p className="t">
        {isInside && (
          <Inside path={`/${statement.slug}/sources/${id}`}>
            <LitWords words={title} />
          </Inside>
        )}
        {!isInside && !isPublic && (
          <Inside path={`/desk/sources/${id}`}>
            <LitWords words={title} />
          </Inside>
        )}
        {!isInside && isPublic && (
          <a href={url} rel="external noopener">
            <LitWords words={title} />
          </a>
        )}
      </p>
      <p className="meta">
        <Ref>{id}</Ref>
        {comma}
        <bdi>
          <Lit pieces={publisher} />
        </bdi>
        {comma}
        {date === null ? t('status-update.citation.undated') : <Time date={date} />}
        {comma}
        {t(`source.type.${type}`)}
        {comma}
        {language(title.language)}
        {statement === null && `${comma}${t('search.outside')}`}
        {!isPublic && `${comma}${t('search.team')}`}
        {named && statement && (
          <>
            {comma}
            <StatementName statement={statement} />
          </>
        )}
      </p>
      {words && <Context words={words} />}
    </li>
  )
}

function Variant({ hit: { statement, key, lemma, reading, publisher }, named }: EntryProps<VariantHit>) {
  return (
    <li>
      <Line statement={named ? statement : null}>
        <Inside className="tap" path={`/${statement.slug}/variants#${key}`}>
          {key}
        </Inside>
        <span className="serif grow">
          <LitWords words={lemma} />
          <span className="br">]</span>{' '}
          <i>
            <LitWords words={reading} />
          </i>
        </span>
        <bdi className="quiet">
          <Lit pieces={publisher} />
        </bdi>
      </Line>
    </li>
  )
}

/** The public page on which a note stands. */
function pageOfNote(slug: string, about: NoteHit['about']): string {
  switch (about.kind) {
    case 'item':
      return `/${slug}/${about.reference}`
    case 'passage':
      return textAddress(slug, about.number)
    case 'source':
      return `/${slug}/sources/${about.id}`
  }
}

function Note({ hit: { statement, id, words, about, isPublic }, named }: EntryProps<NoteHit>) {
  const t = useTranslations('search')
  const path = isPublic ? `${pageOfNote(statement.slug, about)}#${noteAnchor(id)}` : `/desk/notes/${id}`
  return (
    <li>
      <Line statement={named ? statement : null} isPublic={isPublic}>
        <Inside className="tap" path={path}>
          {about.kind === 'passage' && t('noteOnPassage', { n: about.number })}
          {about.kind === 'item' && t('note', { what: about.reference })}
          {about.kind === 'source' && t('note', { what: about.id })}
        </Inside>
      </Line>
      <Context words={words} />
    </li>
  )
}

/** The first line of an entry; what is not public is on the desk only, and says so. */
function Line({
  statement,
  isPublic = true,
  children,
}: {
  statement: FoundIn | null
  isPublic?: boolean
  children: ReactNode
}) {
  const t = useTranslations('search')
  return (
    <p className="line">
      {children}
      {statement && (
        <span className="quiet">
          <StatementName statement={statement} />
        </span>
      )}
      {!isPublic && <span className="quiet">{t('team')}</span>}
    </p>
  )
}

/** A link to a page of ours in the page's language. */
function Inside({ path, className, children }: { path: string; className?: string; children: ReactNode }) {
  return (
    <a href={localePath(useLocale(), path)} className={className}>
      {children}
    </a>
  )
}
