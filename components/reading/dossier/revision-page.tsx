import { useLocale, useTranslations } from 'next-intl'
import { CodedTwice } from '@/components/assessment/second-coding/coded-twice'
import { CitationList } from '@/components/assessment/status-update/citation-list'
import { JudgementGrounds } from '@/components/assessment/status-update/judgement-grounds'
import { JudgementInLarge } from '@/components/assessment/status-update/judgement-in-large'
import { OpenTests } from '@/components/assessment/status-update/open-tests'
import { RationaleText } from '@/components/assessment/status-update/rationale-text'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { Crumbs } from '@/components/ground/ui/crumbs'
import { RailSection } from '@/components/ground/ui/rail-section'
import { ItemHead } from '@/components/text/commitment/item-head'
import { useItemStep } from '@/components/text/commitment/item-step'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { StanceCounts } from '@/components/text/method/stance-counts'
import { usePartyName } from '@/components/text/statement/names'
import { OwnWords, TranslatedFrom } from '@/components/text/statement/own-words'
import { runnerOf } from '@/components/text/statement/runner-of'
import { evidenceList, stanceCounts } from '@/lib/assessment/status-update/rules/evidence-list'
import { saidOfWhole } from '@/lib/assessment/status-update/rules/in-short'
import { judgedAlone } from '@/lib/assessment/status-update/rules/judged-lines'
import type { Fate } from '@/lib/assessment/status-update/rules/succession'
import type { RevisionView } from '@/lib/assessment/status-update/types'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import type { Locale } from '@/lib/ground/i18n/routing'
import type { BesideRevision, ItemRevisions } from '@/lib/reading/dossier/types'
import { revisionAddress } from '@/lib/text/statement/rules/addresses'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { RevisionFacts } from './revision-facts'
import { RevisionFate } from './revision-fate'
import '@/styles/dossier.front.css'

interface RevisionPageProps {
  locale: Locale
  found: ItemRevisions
  revision: RevisionView
  fate: Exclude<Fate, { kind: 'takenBack' }>
  beside: BesideRevision
  /** Public address of the page in this language. */
  address: string
}

/** One judgement in full as it was published, and what became of it. Its words never change; the line under them does. */
export function RevisionPage({ locale, found, revision, fate, beside, address }: RevisionPageProps) {
  const t = useTranslations()
  const itemStep = useItemStep()
  const name = useJudgementName()
  const { statement, structure, item, sources, ever, codedTwice, tests, recorded } = found
  const partyName = usePartyName(statement.parties)
  const { reference, party, number, judgement } = revision
  const alone = judgedAlone(item, statement, sources, revision, ever)
  const line = fate.kind === 'waits' ? alone : { ...alone, unmet: [], awaits: null }
  const evidence = evidenceList([revision])
  return (
    <ReadingPage
      locale={locale}
      path={revisionAddress(statement.slug, reference, party, number)}
      title={t('status-update.revision.named', { ref: reference, status: name(judgement), n: number })}
      statement={runnerOf(statement)}
      current="record"
    >
      <Crumbs
        steps={[itemStep(statement.slug, item)]}
        here={t('status-update.revision.title', { n: number })}
      />
      <div className="main-side">
        <div>
          <ItemHead {...{ statement, structure, item }} />
          <RailSection id="status" title={t('status-update.revision.title', { n: number })}>
            <JudgementInLarge
              line={line}
              whose={party === ALL_PARTIES ? undefined : partyName(party)}
              partyName={partyName}
            />
            <SaidOfWhole revision={revision} />
            <RevisionFate locale={locale} slug={statement.slug} revision={revision} fate={fate} />
            <CodedTwice revisionId={revision.id} codings={codedTwice} />
            <div className="prose mt-m">
              <RationaleText revision={revision} evidence={evidence} />
            </div>
            <JudgementGrounds revision={revision} evidence={evidence} ofClaimant={line.elementsOfClaimant} />
            <OpenTests revision={revision} tests={tests} recorded={recorded} />
          </RailSection>
          <RailSection
            id="evidence"
            title={t('commitment.evidence')}
            aside={
              <p>
                <StanceCounts counts={stanceCounts(evidence.entries)} />
              </p>
            }
          >
            {evidence.entries.length === 0 && <p className="small quiet pb-s">{t('commitment.noneCited')}</p>}
            <CitationList
              entries={evidence.entries}
              sourceOf={(id) => sources.get(id)}
              slug={statement.slug}
              lang={revision.rationaleLanguage}
              partyName={partyName}
            />
          </RailSection>
        </div>
        <RevisionFacts
          revision={revision}
          beside={beside}
          slug={statement.slug}
          address={address}
          partyName={partyName}
        />
      </div>
    </ReadingPage>
  )
}

/** What a judgement of one party says in short of the item as a whole; nothing where its author wrote none. */
function SaidOfWhole({ revision }: { revision: RevisionView }) {
  const t = useTranslations('status-update.inShort')
  const colon = colonIn(useLocale())
  const said = saidOfWhole(revision)
  return (
    said && (
      <>
        <p className="quiet">
          {t('whole')}
          {colon}
          <OwnWords words={said} />
        </p>
        <TranslatedFrom translation={said.translation} />
      </>
    )
  )
}
