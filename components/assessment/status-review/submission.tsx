import { useLocale, useTranslations } from 'next-intl'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { useAuthorName } from '@/components/record/review/author-name'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { ForceMark } from '@/components/text/method/force-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { QuotedItem } from '@/components/text/statement/quoted-item'
import type { SubmissionView } from '@/lib/assessment/status-review/types'
import { evidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import type { QuoteInCopy } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { isolated } from '@/lib/ground/i18n/isolated'
import { directionOf, localePath } from '@/lib/ground/i18n/routing'
import { CitationList } from '../status-update/citation-list'
import { QuoteInCopyLines } from '../status-update/cite/quote-in-copy'
import { JudgementGrounds } from '../status-update/judgement-grounds'
import { OpenTests } from '../status-update/open-tests'
import { RationaleText } from '../status-update/rationale-text'
import { SuccessionWords } from '../status-update/succession'
import { SignedSources } from './signed-sources'
import { titleId } from './title-id'

/** What a submission is about: the item with its exact words, whose judgement it is and how it stands. */
export function SubmissionHead({ submission }: { submission: SubmissionView }) {
  const t = useTranslations()
  const locale = useLocale()
  const authorName = useAuthorName()
  const { revision, item, statement } = submission
  const page = localePath(locale, `/${statement.slug}/${item.reference}`)
  return (
    <div className="hang hang--first">
      <div className="hang__h">
        <span className="siglum" aria-hidden="true">
          {item.reference}
        </span>
      </div>
      <div>
        <h1 className="subtitle" id={titleId(revision.id)}>
          <OwnTitle of={item} />
          <span className="small ui">
            <PartyAfter party={revision.party} parties={statement.parties} />
          </span>
        </h1>
        <blockquote className="ctx pt-m" lang={statement.language} dir={directionOf(statement.language)}>
          <QuotedItem item={item} language={statement.language} editorial={[]} />
        </blockquote>
        <p className="line pt-s">
          <ForceMark force={item.force} />
          <a className="tap" href={page}>
            {t('desk.publicPage', { ref: item.reference })}
          </a>
        </p>
        <p className="small quiet">
          {t('desk.submittedBy', {
            name: isolated(authorName(revision.author)),
            date: formatDate(locale, revision.submittedAt),
            n: revision.number,
          })}
          {'. '}
          {t(`desk.state.${revision.state}`)}
          {revision.state === 'submitted' &&
            `. ${t(revision.provisional ? 'desk.shownProvisional' : 'desk.notShown')}`}
        </p>
      </div>
    </div>
  )
}

/** Where the citations, and what is signed with them, begin and end on the page: no key decides before all of it was on screen. */
export const citationsOnPage = ['evidence', 'evidence-end', 'signed-end'] as const

/** Every field of the submission, as it was submitted. */
export function WholeSubmission({
  submission: { revision, claimantOnly, elementsOfClaimant },
  beside,
}: {
  submission: SubmissionView
  /** The public tests of the item, and when the sources that it cites were recorded here. */
  beside: Omit<Parameters<typeof OpenTests>[0], 'revision'>
}) {
  const t = useTranslations()
  const evidence = evidenceList([revision])
  return (
    <RailSection id="whole" title={t('desk.whole')}>
      <p className="line">
        <StatusMark judgement={revision.judgement} provisional={revision.finalAt === null} brief />
        <ConfidenceMark confidence={revision.confidence} />
        {claimantOnly && <span>{t('status-update.judge.claimantOnly')}</span>}
      </p>
      <Facts>
        <Fact term={t('desk.seenUpTo')}>
          <Time date={revision.seenUpTo} />
        </Fact>
        {revision.since !== null && (
          <Fact term={t('status-update.since')}>
            <Time date={revision.since} />
          </Fact>
        )}
        {revision.inShort !== null && (
          <Fact term={t('status-update.inShort.title')}>
            <Words lang={revision.rationaleLanguage}>{revision.inShort}</Words>
          </Fact>
        )}
        {revision.inShortWhole !== null && (
          <Fact term={t('status-update.inShort.whole')}>
            <Words lang={revision.rationaleLanguage}>{revision.inShortWhole}</Words>
          </Fact>
        )}
        {revision.succession !== null && (
          <Fact term={t('desk.succession')}>
            <SuccessionWords revision={revision} />
          </Fact>
        )}
      </Facts>
      <div className="serif pt-m">
        <RationaleText revision={revision} evidence={evidence} />
      </div>
      <JudgementGrounds revision={revision} evidence={evidence} ofClaimant={elementsOfClaimant} />
      <OpenTests revision={revision} {...beside} />
      {revision.searchLogs.length === 0 && <p className="small quiet pt-m">{t('desk.noSearchLog')}</p>}
    </RailSection>
  )
}

/** On which words of which sources it rests, whether they stand in the stored copies, and what else approval makes public. */
export function SubmittedEvidence({
  submission,
  quotes,
}: {
  submission: SubmissionView
  quotes: Readonly<Record<string, QuoteInCopy>>
}) {
  const t = useTranslations()
  const { revision, statement, sources, signed } = submission
  const evidence = evidenceList([revision])
  const partyName = usePartyName(statement.parties)
  return (
    <>
      <RailSection
        id="evidence"
        title={t('commitment.evidence')}
        aside={<p>{t('status-update.citation.cites', { n: revision.citations.length })}</p>}
      >
        {revision.citations.length === 0 && <p>{t('desk.noCitations')}</p>}
        <CitationList
          entries={evidence.entries}
          sourceOf={(id) => sources[id]}
          slug={statement.slug}
          lang={revision.rationaleLanguage}
          partyName={partyName}
          ofQuote={({ number, citation }, source) => {
            const found = quotes[number]
            return (
              found && (
                <QuoteInCopyLines found={found} quote={citation.quote ?? ''} language={source.language} />
              )
            )
          }}
        />
        <span id="evidence-end" />
      </RailSection>
      {signed.length > 0 && (
        <RailSection id="signed" title={t('desk.signedWith')} aside={<p>{t('desk.signedHow')}</p>}>
          <SignedSources submission={submission} />
          <span id="signed-end" />
        </RailSection>
      )}
    </>
  )
}
