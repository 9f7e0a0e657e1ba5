import { useLocale, useTranslations } from 'next-intl'
import type { CommitmentView } from '@/lib/commitment/types'
import { colonIn } from '@/lib/i18n/punctuation'
import type { Locale } from '@/lib/i18n/routing'
import type { ItemTestView } from '@/lib/item-test/types'
import type { CodedTwice as CodedTwiceView } from '@/lib/second-coding/types'
import type { SourceView } from '@/lib/source/types'
import { revisionAddress } from '@/lib/statement/rules/addresses'
import { ALL_PARTIES, type StatementView, type StructurePart } from '@/lib/statement/types'
import { evidenceList, stanceCounts } from '@/lib/status-update/rules/evidence-list'
import { saidOfWhole } from '@/lib/status-update/rules/in-short'
import { judgedAlone } from '@/lib/status-update/rules/judged-lines'
import type { Fate } from '@/lib/status-update/rules/succession'
import type { RevisionView } from '@/lib/status-update/types'
import { ItemHead } from '../commitment/item-head'
import { useItemStep } from '../commitment/item-step'
import { ReadingPage } from '../layout/reading-page'
import { useJudgementName } from '../method/judgement-name'
import { StanceCounts } from '../method/stance-counts'
import { CodedTwice } from '../second-coding/coded-twice'
import { usePartyName } from '../statement/names'
import { OwnWords, TranslatedFrom } from '../statement/own-words'
import { runnerOf } from '../statement/runner-of'
import { CitationList } from '../status-update/citation-list'
import { JudgementGrounds } from '../status-update/judgement-grounds'
import { JudgementInLarge } from '../status-update/judgement-in-large'
import { OpenTests } from '../status-update/open-tests'
import { RationaleText } from '../status-update/rationale-text'
import { Crumbs } from '../ui/crumbs'
import { Hang } from '../ui/hang'
import { RevisionFacts } from './revision-facts'
import { RevisionFate } from './revision-fate'
import '@/styles/dossier.front.css'

interface RevisionPageProps {
  locale: Locale
  found: {
    statement: StatementView
    /** What its text is, as far as the page shows it; absent where it has no structure. */
    structure?: StructurePart
    item: CommitmentView
    sources: ReadonlyMap<string, SourceView>
    ever: readonly RevisionView[]
    tests: readonly ItemTestView[]
    recorded: Readonly<Record<string, string>>
  }
  revision: RevisionView
  fate: Exclude<Fate, { kind: 'takenBack' }>
  /** The judgements of the statement that stood against a second, independent one. */
  codedTwice: readonly CodedTwiceView[]
  /** Public address of the page in this language. */
  address: string
}

/** One judgement in full as it was published, and what became of it. Its words never change; the line under them does. */
export function RevisionPage({ locale, found, revision, fate, codedTwice, address }: RevisionPageProps) {
  const t = useTranslations()
  const itemStep = useItemStep()
  const name = useJudgementName()
  const { statement, structure, item, sources, ever, tests, recorded } = found
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
      current="items"
    >
      <Crumbs
        steps={[itemStep(statement.slug, item)]}
        here={t('status-update.revision.title', { n: number })}
      />
      <div className="main-side">
        <div>
          <ItemHead {...{ statement, structure, item }} />
          <Hang id="status" title={t('status-update.revision.title', { n: number })}>
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
          </Hang>
          <Hang
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
          </Hang>
        </div>
        <RevisionFacts
          revision={revision}
          ever={ever}
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
