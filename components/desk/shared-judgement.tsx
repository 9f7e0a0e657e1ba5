import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { directionOf } from '@/lib/i18n/routing'
import type { SharedWords } from '@/lib/share/types'
import { evidenceList } from '@/lib/status-update/rules/evidence-list'
import { ConfidenceMark } from '../method/confidence-mark'
import { ForceMark } from '../method/force-mark'
import { StatusMark } from '../method/status-mark'
import { SourceLink } from '../source/source-link'
import { usePartyName } from '../statement/names'
import { OwnTitle } from '../statement/own-words'
import { PartyAfter } from '../statement/party-after'
import { QuotedItem } from '../statement/quoted-item'
import { CitationList } from '../status-update/citation-list'
import { JudgementGrounds } from '../status-update/judgement-grounds'
import { RationaleText } from '../status-update/rationale-text'
import { Fact, Facts } from '../ui/facts'
import { Hang } from '../ui/hang'
import { Ref } from '../ui/ref'
import { Time } from '../ui/time'
import { Words } from '../ui/words'

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
      <Hang id="judgement" title={t('share.private.guest.says')}>
        <InBrief judgement={judgement} />
        {judgement.rationale.trim() !== '' && (
          <div className="prose pt-m">
            <RationaleText revision={judgement} evidence={evidence} />
          </div>
        )}
        <JudgementGrounds revision={judgement} evidence={evidence} />
      </Hang>
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
    <Hang id="evidence" title={t('commitment.evidence')}>
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
    </Hang>
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
