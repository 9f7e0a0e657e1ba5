import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { GradeLine } from '@/components/evidence/source/grade'
import { LinkNote } from '@/components/evidence/source/link-state'
import { usePartiesText } from '@/components/evidence/source/parties-text'
import { Quote } from '@/components/evidence/source/quote'
import { SourceTitle, TitleBasisMark } from '@/components/evidence/source/source-title'
import { useLanguageName } from '@/components/ground/ui/language-name'
import { Missing } from '@/components/ground/ui/missing'
import { Time } from '@/components/ground/ui/time'
import { StanceMark } from '@/components/text/method/stance-mark'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import type { EvidenceEntry } from '@/lib/assessment/status-update/rules/evidence-list'
import { originSpeaksFor } from '@/lib/evidence/source/rules/origin-speaks'
import { asProposed } from '@/lib/evidence/source/rules/said'
import type { SourceView } from '@/lib/evidence/source/types'
import { isolated } from '@/lib/ground/i18n/isolated'
import { colonIn, commaIn } from '@/lib/ground/i18n/punctuation'
import { localePath } from '@/lib/ground/i18n/routing'
import { inPlace } from '@/lib/text/statement/rules/own-words'
import { NOBODY } from '@/lib/text/statement/types'
import { CitationDetails } from './citation-details'
import { CitedWithheld } from './cited-withheld'

interface CitationEntryProps {
  entry: EvidenceEntry
  source: SourceView
  /** Address segment of the statement. */
  slug: string
  /** Language in which the page's judgements are written, and with them what a citation is said to show. */
  lang: string
  partyName: (key: string) => string
  /** What is said below its words. */
  ofQuote?: ReactNode
}

/** One use of a source: its exact words, whether they are for or against and what they show, its title, and calmly what is missing. */
export function CitationEntry({ entry, source, slug, lang, partyName, ofQuote }: CitationEntryProps) {
  const t = useTranslations()
  const locale = useLocale()
  const language = useLanguageName()
  const { number, citation, translation } = entry
  return (
    <li id={`e${number}`}>
      <span className="n">{number}</span>
      <div>
        {citation.quote !== null && <Quote quote={citation.quote} language={source.language} />}
        {ofQuote}
        <CitedWithheld citation={citation} slug={slug} />
        <p className="shows">
          <StanceMark stance={citation.stance} />{' '}
          <OwnWords words={inPlace({ text: citation.shows, language: lang }, translation)} />
        </p>
        <TranslatedFrom translation={translation} />
        <p className="src">
          <a href={localePath(locale, `/${slug}/sources/${source.id}`)}>
            <SourceTitle source={source} />
          </a>{' '}
          <TitleBasisMark source={source} />
          <span>
            <bdi>{source.publisher}</bdi>
            {commaIn(locale)}
            {source.date === null ? t('status-update.citation.undated') : <Time date={source.date} />}
          </span>
          <span>
            {t(`source.type.${source.type}`)}
            {commaIn(locale)}
            {language(source.language)}
          </span>
          <CitationDetails citation={citation} lang={lang} />
          {citation.linkToStatement !== null && (
            <span>
              {t('status-update.link.title')}
              {colonIn(locale)}
              {t(`status-update.link.${citation.linkToStatement}`)}
            </span>
          )}
          <LinkNote source={source} slug={slug} />
          <SourceClassLine source={source} partyName={partyName} />
          <GradeLine source={source} />
        </p>
      </div>
    </li>
  )
}

/**
 * What people have said about where a source comes from, and what its dossier proposes where nobody has accepted anything, told apart. What
 * nobody has said is missing, and never guessed.
 */
function SourceClassLine({ source, partyName }: { source: SourceView; partyName: (key: string) => string }) {
  const t = useTranslations()
  const partiesText = usePartiesText(partyName)
  const locale = useLocale()
  const seen = asProposed(source)
  const { primary, onBehalfOf, independenceGroup, originFor } = seen
  const speaksFor = originSpeaksFor(seen, partyName)
  if (primary === null && onBehalfOf === null && independenceGroup === null)
    return <Missing>{t('source.class.allUnset')}</Missing>
  const as = (field: 'primary' | 'onBehalfOf' | 'independenceGroup' | 'originFor', value: string) =>
    source[field] === null ? t('source.class.proposed', { value }) : value
  return (
    <>
      {primary === null ? (
        <Missing>{t('status-update.citation.primaryUnset')}</Missing>
      ) : (
        <span>
          {as('primary', t(primary ? 'status-update.citation.primary' : 'status-update.citation.notPrimary'))}
        </span>
      )}
      {onBehalfOf === null ? (
        <Missing>{t('status-update.citation.behalfUnset')}</Missing>
      ) : (
        <span>
          {as(
            'onBehalfOf',
            onBehalfOf === NOBODY
              ? t('status-update.citation.behalfNobody')
              : t('status-update.citation.behalf', { party: partiesText(onBehalfOf) }),
          )}
        </span>
      )}
      {independenceGroup === null ? (
        <Missing>{t('status-update.citation.groupUnset')}</Missing>
      ) : (
        <span>
          {as('independenceGroup', t('status-update.citation.group', { group: isolated(independenceGroup) }))}
          {speaksFor && originFor !== null && (
            <>
              {commaIn(locale)}
              {as('originFor', t('status-update.citation.speaksFor', { party: partiesText(originFor) }))}
            </>
          )}
        </span>
      )}
    </>
  )
}
