import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CitationList } from '@/components/assessment/status-update/citation-list'
import { JudgementGrounds } from '@/components/assessment/status-update/judgement-grounds'
import { RationaleText } from '@/components/assessment/status-update/rationale-text'
import { SourceLink } from '@/components/evidence/source/source-link'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { RailSection } from '@/components/ground/ui/rail-section'
import { Ref } from '@/components/ground/ui/ref'
import { Time } from '@/components/ground/ui/time'
import { Words } from '@/components/ground/ui/words'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { ForceMark } from '@/components/text/method/force-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { OwnTitle } from '@/components/text/statement/own-words'
import { PartyAfter } from '@/components/text/statement/party-after'
import { QuotedItem } from '@/components/text/statement/quoted-item'
import { evidenceList } from '@/lib/assessment/status-update/rules/evidence-list'
import { directionOf } from '@/lib/ground/i18n/routing'
import type { SharedWords } from '@/lib/reading/share/types'

type Shown = Extract<SharedWords, { of: 'judgement' }>

/** A judgement that is not public, as a guest reads it: the item with its words, what is judged and why, and on what it rests. */
export function SharedJudgementView({ work, standing }: { work: Shown; standing: ReactNode }) {
  const t = useTranslations()
  const { statement, item, judgement } = work
  const { language } = statement.base
  const evidence = evidenceList([judgement])
  return (
    <>
      <h2 className="subtitle">
        <Ref>{item.reference}</Ref> <OwnTitle of={item} />
        <span className="small ui">
          <PartyAfter party={judgement.party} parties={statement.parties} />
        </span>
      </h2>
      <blockquote className="ctx pt-m" lang={language} dir={directionOf(language)}>
        <QuotedItem item={item} language={language} editorial={[]} />
      </blockquote>
      <p className="line pt-s">
        <ForceMark force={item.force} />
      </p>
      {standing}
      <RailSection id="judgement" title={t('share.private.guest.says')}>
        <InBrief judgement={judgement} />
        {judgement.rationale.trim() !== '' && (
          <div className="prose pt-m">
            <RationaleText revision={judgement} evidence={evidence} />
          </div>
        )}
        <JudgementGrounds revision={judgement} evidence={evidence} />
      </RailSection>
      <Evidence work={work} evidence={evidence} />
    </>
  )
}

/** On what it rests: each citation with its source, and how many say too little yet. */
function Evidence({ work, evidence }: { work: Shown; evidence: ReturnType<typeof evidenceList> }) {
  const t = useTranslations()
  const { statement, judgement, sources } = work
  const { slug, parties } = statement
  const partyName = usePartyName(parties)
  return (
    <RailSection id="evidence" title={t('commitment.evidence')}>
      {evidence.entries.length === 0 && <p>{t('desk.noCitations')}</p>}
      <CitationList
        entries={evidence.entries}
        sourceOf={(id) => sources[id]}
        slug={slug}
        lang={judgement.rationaleLanguage}
        partyName={partyName}
        ofQuote={(_entry, source) =>
          source.url !== null && (
            <p className="small">
              <SourceLink className="addr addr--link" source={source} url={source.url} slug={slug} />
            </p>
          )
        }
      />
      {judgement.unfinished > 0 && (
        <p className="small quiet">{t('share.private.guest.unfinished', { n: judgement.unfinished })}</p>
      )}
    </RailSection>
  )
}

/** What is judged, how surely, since when and up to when somebody looked: of a draft, what is chosen so far. */
function InBrief({ judgement: shown }: { judgement: Shown['judgement'] }) {
  const t = useTranslations()
  const { judgement, confidence, seenUpTo, since, inShort, inShortWhole, rationaleLanguage } = shown
  return (
    <>
      <p className="line">
        {judgement === null ? t('desk.noneChosen') : <StatusMark judgement={judgement} provisional brief />}
        {confidence !== null && <ConfidenceMark confidence={confidence} />}
      </p>
      <Facts>
        {seenUpTo !== null && (
          <Fact term={t('desk.seenUpTo')}>
            <Time date={seenUpTo} />
          </Fact>
        )}
        {since !== null && (
          <Fact term={t('status-update.since')}>
            <Time date={since} />
          </Fact>
        )}
        {inShort !== null && (
          <Fact term={t('status-update.inShort.title')}>
            <Words lang={rationaleLanguage}>{inShort}</Words>
          </Fact>
        )}
        {inShortWhole !== null && (
          <Fact term={t('status-update.inShort.whole')}>
            <Words lang={rationaleLanguage}>{inShortWhole}</Words>
          </Fact>
        )}
      </Facts>
    </>
  )
}
