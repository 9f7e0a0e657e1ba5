import { useLocale, useTranslations } from 'next-intl'
import { ItemStateMarks } from '@/components/assessment/status-update/item-states'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { LanguageLabel } from '@/components/text/statement/own-words'
import { formatList } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { notePage } from '@/lib/reading/search/rules/note-page'
import type {
  FoundWords,
  ItemHit,
  JudgementHit,
  NoteHit,
  PassageHit,
  SearchHit,
  StatementHit,
  TextHit,
  VariantHit,
} from '@/lib/reading/search/types'
import { passageAddress, revisionAddress, sideBySideAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { FoundCopy } from './found-copy'
import { FoundSource } from './found-source'
import { Context, Lit, LitWords } from './found-words'
import { Inside } from './inside'
import { Where } from './where'

interface EntryProps<Hit> {
  hit: Hit
  /** Whether to say which statement it stands in: where several are searched. */
  named: boolean
}

/** One thing found: where it leads, and the words around what was looked for. */
export function HitEntry({ hit, named }: EntryProps<SearchHit>) {
  switch (hit.group) {
    case 'statements':
      return <Statement hit={hit} named={named} />
    case 'statement':
      return <Passage hit={hit} named={named} />
    case 'items':
      return <Item hit={hit} named={named} />
    case 'judgements':
      return <Judgement hit={hit} named={named} />
    case 'sources':
      return <FoundSource hit={hit} named={named} />
    case 'copies':
      return <FoundCopy hit={hit} named={named} />
    case 'texts':
      return <Text hit={hit} named={named} />
    case 'variants':
      return <Variant hit={hit} named={named} />
    case 'notes':
      return <Note hit={hit} named={named} />
  }
}

function Statement({ hit: { statement, title, words, parts } }: EntryProps<StatementHit>) {
  const t = useTranslations('search')
  return (
    <li>
      <Where what={t('kind.statement')} parts={parts} statement={null} />
      <p className="line">
        <Inside className="tap serif" path={`/${statement.slug}`}>
          <LitWords words={title} />
        </Inside>
        <LanguageLabel language={title.language} />
      </p>
      {words && <Context words={words} />}
    </li>
  )
}

function Passage({ hit: { statement, number, parts, words }, named }: EntryProps<PassageHit>) {
  const t = useTranslations('search')
  const what = (
    <Inside className="tap" path={passageAddress(statement.slug, number)}>
      {t('passage', { n: number })}
    </Inside>
  )
  return (
    <li>
      <Where what={what} parts={parts} statement={named ? statement : null} />
      <Context words={words} ink />
    </li>
  )
}

function Item({ hit, named }: EntryProps<ItemHit>) {
  const t = useTranslations('search')
  const { statement, reference, title, parts, words, states, inShort, isPublic } = hit
  const partyName = usePartyName(hit.parties)
  const locale = useLocale()
  return (
    <li>
      <Where
        what={t('kind.item', { what: isolated(reference) })}
        parts={parts}
        statement={named ? statement : null}
        isPublic={isPublic}
      >
        {hit.inShortFor.length > 0 && (
          <span>
            {t('inShortFor', {
              parties: formatList(
                locale,
                hit.inShortFor.map((party) => isolated(partyName(party))),
                'unit',
              ),
            })}
          </span>
        )}
      </Where>
      <p className="line">
        <Inside className="tap serif" path={`/${statement.slug}/${reference}`}>
          <LitWords words={title} />
        </Inside>
        <LanguageLabel language={title.language} />
        {states.length > 0 && (
          <span className="push">
            <ItemStateMarks states={states} />
          </span>
        )}
      </p>
      <InShort words={inShort} />
      {words && <Context words={words} />}
    </li>
  )
}

function Judgement({ hit, named }: EntryProps<JudgementHit>) {
  const t = useTranslations('search')
  const { statement, reference, title, party, parties, number, judgement, provisional, words, isPublic } = hit
  const partyName = usePartyName(parties)
  const path = isPublic
    ? revisionAddress(statement.slug, reference, party, number)
    : `/desk/reviews/${hit.revisionId}`
  return (
    <li>
      <Where
        what={t('kind.judgement', { what: isolated(reference) })}
        parts={hit.parts}
        statement={named ? statement : null}
        isPublic={isPublic}
      >
        {party !== ALL_PARTIES && <span>{partyName(party)}</span>}
      </Where>
      <p className="line">
        <Inside className="tap serif" path={path}>
          <LitWords words={title} />
        </Inside>
        <LanguageLabel language={title.language} />
        <span className="push">
          <StatusMark judgement={judgement} provisional={provisional} />
        </span>
      </p>
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

function Variant({ hit, named }: EntryProps<VariantHit>) {
  const t = useTranslations('search')
  const { statement, key, lemma, reading, publisher, parts } = hit
  const what = (
    <Inside className="tap" path={`/${statement.slug}/variants#${key}`}>
      {t('kind.variant', { what: isolated(key) })}
    </Inside>
  )
  return (
    <li>
      <Where what={what} parts={parts} statement={named ? statement : null} />
      <p className="line">
        <span className="serif grow">
          <LitWords words={lemma} />
          <span className="br">]</span>{' '}
          <i>
            <LitWords words={reading} />
          </i>
          <LanguageLabel language={lemma.language} />
          {reading.language !== lemma.language && <LanguageLabel language={reading.language} />}
        </span>
        <bdi className="quiet">
          <Lit pieces={publisher} />
        </bdi>
      </p>
    </li>
  )
}

function Text({ hit: { statement, key, publisher, parts, words }, named }: EntryProps<TextHit>) {
  const t = useTranslations('search')
  const what = (
    <Inside className="tap" path={sideBySideAddress(statement.slug, key)}>
      {t('kind.text', { what: isolated(publisher) })}
    </Inside>
  )
  return (
    <li>
      <Where what={what} parts={parts} statement={named ? statement : null} />
      <Context words={words} ink />
    </li>
  )
}

function Note({ hit: { statement, id, words, about, parts, isPublic }, named }: EntryProps<NoteHit>) {
  const t = useTranslations('search')
  const path = isPublic ? notePage({ statement, about, id }) : `/desk/notes/${id}`
  const what = (
    <Inside className="tap" path={path}>
      {about.kind === 'passage' && t('noteOnPassage', { n: about.number })}
      {about.kind === 'item' && t('note', { what: isolated(about.reference) })}
      {about.kind === 'source' && t('note', { what: isolated(about.id) })}
    </Inside>
  )
  return (
    <li>
      <Where what={what} parts={parts} statement={named ? statement : null} isPublic={isPublic} />
      <Context words={words} />
    </li>
  )
}
