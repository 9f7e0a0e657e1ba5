import { useLocale, useTranslations } from 'next-intl'
import { Ref } from '@/components/ground/ui/ref'
import { StanceMark } from '@/components/text/method/stance-mark'
import type { RevisionCitation, RevisionView } from '@/lib/assessment/status-update/types'
import { formatList } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'

interface CitationChangesProps {
  revision: RevisionView
  /** The other side of the comparison; null where nothing stands there, so that nothing is marked. */
  other: RevisionView | null
  /** Whether this is the newer side: what only it says is put in, else it is taken out. */
  newer: boolean
}

/** The citations of one side. What the other side does not say in the same words stands in full, marked. */
export function CitationChanges({ revision, other, newer }: CitationChangesProps) {
  const t = useTranslations('status-update.citation')
  const elsewhere = new Set(other?.citations.map(wordsOf))
  const Mark = newer ? 'ins' : 'del'
  return (
    <>
      {t('cites', { n: revision.citations.length })}
      <ul>
        {revision.citations.map((citation) => (
          <li key={citation.number}>
            {other === null || elsewhere.has(wordsOf(citation)) ? (
              <Brief citation={citation} />
            ) : (
              <Mark>
                <Brief citation={citation} />
                <InFull citation={citation} lang={revision.rationaleLanguage} />
              </Mark>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Brief({ citation }: { citation: RevisionCitation }) {
  return (
    <>
      [{citation.number}] <Ref>{citation.sourceId}</Ref> <StanceMark stance={citation.stance} />
    </>
  )
}

function InFull({ citation, lang }: { citation: RevisionCitation; lang: string }) {
  const t = useTranslations()
  const locale = useLocale()
  const colon = colonIn(locale)
  const { shows, quote, locator, figure, linkToStatement, expressWithdrawal } = citation
  const seen = [citation.seenCopy, citation.seenOn, citation.seenAddress].filter((each) => each !== null)
  return (
    <>
      {colon}
      <bdi lang={lang}>{shows}</bdi>
      {linkToStatement !== null &&
        ` · ${t('status-update.link.title')}${colon}${t(`status-update.link.${linkToStatement}`)}`}
      {figure !== null && (
        <>
          {` · ${t('status-update.citation.figure')}${colon}`}
          <bdi lang={lang}>{figure}</bdi>
        </>
      )}
      {expressWithdrawal && ` · ${t('status-update.citation.withdrawalByParty')}`}
      {quote !== null && (
        <>
          {' '}
          <q dir="auto">{quote}</q>
        </>
      )}
      {locator !== null && (
        <>
          {` ${t('status-update.citation.locator')}${colon}`}
          <bdi lang={lang}>{locator}</bdi>
        </>
      )}
      {citation.quoteExplained !== null && (
        <>
          {` · ${t('status-update.citation.quoteExplainedWhy')}${colon}`}
          <bdi lang={lang}>{citation.quoteExplained}</bdi>
        </>
      )}
      {seen.length > 0 && (
        <>
          {` · ${t('status-update.citation.seenCopy')}${colon}`}
          <bdi lang={lang}>{formatList(locale, seen, 'unit')}</bdi>
        </>
      )}
    </>
  )
}

/** All that a citation says but its number: moving a row changes nothing that readers are told. */
function wordsOf({ number: _number, ...words }: RevisionCitation): string {
  return JSON.stringify(Object.entries(words).sort())
}
