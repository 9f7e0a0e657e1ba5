import { useTranslations } from 'next-intl'
import { Agreement } from '@/components/assessment/second-coding/agreement'
import { Latency } from '@/components/assessment/second-coding/latency'
import { MethodHistory, MethodOfDay } from '@/components/assessment/status-update/method-history'
import { ReadingPage } from '@/components/ground/layout/reading-page'
import { PageHead } from '@/components/ground/ui/page-head'
import { RailSection } from '@/components/ground/ui/rail-section'
import { ConfidenceMark } from '@/components/text/method/confidence-mark'
import { StatusMark } from '@/components/text/method/status-mark'
import type { AgreementAt } from '@/lib/assessment/second-coding/rules/agreement'
import type { Latency as LatencyView } from '@/lib/assessment/second-coding/rules/latency'
import { LONGEST_IN_SHORT } from '@/lib/assessment/status-update/rules/in-short'
import {
  BESIDE_THE_LADDER,
  FINDINGS,
  LADDER,
  RATIONALE_WORDS,
} from '@/lib/assessment/status-update/rules/method'
import {
  CURRENT_METHOD,
  isInMethod,
  type MethodChange,
  type MethodVersion,
} from '@/lib/assessment/status-update/rules/method-versions'
import type { Locale } from '@/lib/ground/i18n/routing'
import { CONFIDENCES } from '@/lib/text/method/types'
import { Definitions } from './definitions'
import { Forces } from './forces'
import { Grades } from './grades'
import { Lexicon } from './lexicon'

/** The rules in the order of the page, each with the change of the method that brought it. */
const RULES = [
  ['optionRule', 'first'],
  ['aimRule', 'intended'],
  ['notInaction', 'first'],
  ['governsRule', 'first'],
  ['onceRule', 'first'],
  ['dateRule', 'first'],
  ['selfRule', 'first'],
  ['claimantRule', 'claimant_only'],
  ['reclassRule', 'classed_anew'],
  ['quotesRule', 'quotes_in_copies'],
  ['testsRule', 'tests'],
  ['linkRule', 'first'],
  ['eyesRule', 'first'],
  ['nineRule', 'first'],
  ['nothingRule', 'first'],
] as const satisfies readonly (readonly [string, MethodChange])[]

interface MethodPageProps {
  locale: Locale
  /** How far two people agreed, and how long reviews took, quarter by quarter; left out on pages of an earlier day. */
  figures?: { readonly agreement: readonly AgreementAt[]; readonly latency: readonly LatencyView[] }
  /** The version that is shown: of now, or of the day. */
  version?: MethodVersion
  /** The day at whose end the method is shown, YYYY-MM-DD. */
  day?: string
}

/** The method, for readers: the same table that the form and the server read, and what it comes to in practice. */
export function MethodPage({ locale, figures, version = CURRENT_METHOD, day }: MethodPageProps) {
  const t = useTranslations()
  const has = (change: MethodChange) => isInMethod(change, version.number)
  return (
    <ReadingPage locale={locale} path="/method" title={t('layout.nav.method')} day={day ?? null}>
      <PageHead title={t('layout.nav.method')}>{t('method.lede')}</PageHead>
      {day !== undefined && <MethodOfDay day={day} version={version} />}
      <RailSection id="force" title={t('commitment.force.title')}>
        <Forces withIntended={has('intended')} />
      </RailSection>
      {has('lexicon') && (
        <RailSection id="lexicon" title={t('method.lexicon')} aside={<p>{t('method.lexiconAside')}</p>}>
          <Lexicon />
        </RailSection>
      )}
      <RailSection id="status" title={t('status-update.status.title')} aside={<p>{t('method.ladder')}</p>}>
        <Definitions unjudged="not_rated" definitions={LADDER} heading={t('status-update.status.title')} />
        <h3 className="h3 pt-s">{t('method.beside')}</h3>
        <Definitions definitions={BESIDE_THE_LADDER} heading={t('status-update.status.title')} />
      </RailSection>
      <RailSection
        id="finding"
        title={t('status-update.finding.title')}
        aside={<p>{t('method.findings')}</p>}
      >
        <Definitions
          unjudged="not_checked"
          definitions={FINDINGS.filter(({ key }) => key !== 'claimant_only' || has('claimant_only'))}
          isCited={has('elements_cited')}
          heading={t('status-update.finding.title')}
        />
      </RailSection>
      <RailSection id="always" title={t('method.always')}>
        <p className="prose">{t('method.alwaysText', { n: RATIONALE_WORDS })}</p>
        {has('in_short') && <p className="prose pt-s">{t('method.inShortText', { n: LONGEST_IN_SHORT })}</p>}
      </RailSection>
      <RailSection id="confidence" title={t('status-update.confidence.title')}>
        <ul className="list">
          {CONFIDENCES.map((confidence) => (
            <li key={confidence} className="line">
              <ConfidenceMark confidence={confidence} />
              <span>{t(`method.${confidence}`)}</span>
            </li>
          ))}
        </ul>
      </RailSection>
      <RailSection id="grade" title={t('source.grade.title')} aside={<p>{t('source.grade.aside')}</p>}>
        <Grades />
      </RailSection>
      <RailSection id="provisional" title={t('method.provisional')}>
        {/* What links of before 0.1.0 lead to. */}
        <span id="interim" />
        <div className="pairs">
          <p className="line gap-s">
            <StatusMark judgement="taken_up" />
            <span className="quiet">{t('review.final')}</span>
          </p>
          <p className="line gap-s">
            <StatusMark judgement="taken_up" provisional />
          </p>
        </div>
        <p className="prose pt-s">{t('method.provisionalText')}</p>
      </RailSection>
      <RailSection id="rules" title={t('method.rules')}>
        <ol className="rules prose">
          {RULES.filter(([, change]) => has(change)).map(([rule]) => (
            <li key={rule}>{t(`method.${rule}`)}</li>
          ))}
        </ol>
      </RailSection>
      {has('second_judgement') && (
        <RailSection id="second-coding" title={t('method.second')}>
          <p className="prose">{t('method.secondText')}</p>
          <p className="prose pt-s">{t('method.secondBlind')}</p>
        </RailSection>
      )}
      <RailSection id="versions" title={t('method.versions.title')}>
        <MethodHistory upTo={version} />
      </RailSection>
      {figures && <Figures {...figures} />}
    </ReadingPage>
  )
}

/** How far two people agreed, and how long reviews took. */
function Figures({ agreement, latency }: NonNullable<MethodPageProps['figures']>) {
  const t = useTranslations()
  return (
    <>
      <RailSection id="agreement" title={t('method.agreement')} aside={<p>{t('method.agreementAside')}</p>}>
        <Agreement over={agreement} />
        <p className="prose pt-s">{t('method.agreementText')}</p>
        <p className="prose pt-s">{t('method.agreementOrder')}</p>
        <p className="small quiet pt-s">
          <a href="https://repository.upenn.edu/asc_papers/43/" lang="en">
            <bdi>{t('method.agreementCite')}</bdi>
          </a>
        </p>
      </RailSection>
      <RailSection id="latency" title={t('method.latency')} aside={<p>{t('method.latencyAside')}</p>}>
        <Latency quarters={latency} />
        <p className="small quiet pt-s">{t('method.latencyText')}</p>
      </RailSection>
    </>
  )
}
