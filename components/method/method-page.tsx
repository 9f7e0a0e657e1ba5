import { useTranslations } from 'next-intl'
import type { Locale } from '@/lib/i18n/routing'
import type { AgreementAt } from '@/lib/second-coding/rules/agreement'
import type { Latency as LatencyView } from '@/lib/second-coding/rules/latency'
import { BESIDE_THE_LADDER, FINDINGS, LADDER, RATIONALE_WORDS } from '@/lib/status-update/rules/method'
import { CONFIDENCES } from '@/lib/status-update/types'
import { ReadingPage } from '../layout/reading-page'
import { Hang } from '../ui/hang'
import { PageHead } from '../ui/page-head'
import { Agreement } from './agreement'
import { ConfidenceMark } from './confidence-mark'
import { Definitions } from './definitions'
import { Forces } from './forces'
import { Latency } from './latency'
import { Lexicon } from './lexicon'
import { StatusMark } from './status-mark'

const rules = [
  'optionRule',
  'notInaction',
  'governsRule',
  'onceRule',
  'dateRule',
  'selfRule',
  'reclassRule',
  'linkRule',
  'eyesRule',
  'nineRule',
  'nothingRule',
] as const

interface MethodPageProps {
  locale: Locale
  /** How far two people agreed, and how long reviews took, quarter by quarter. */
  figures: { readonly agreement: readonly AgreementAt[]; readonly latency: readonly LatencyView[] }
}

/** The method, for readers: the same table that the form and the server read, and what it comes to in practice. */
export function MethodPage({ locale, figures }: MethodPageProps) {
  const t = useTranslations()
  return (
    <ReadingPage locale={locale} path="/method" title={t('layout.nav.method')}>
      <PageHead title={t('layout.nav.method')}>{t('method.lede')}</PageHead>
      <Hang id="force" title={t('commitment.force.title')}>
        <Forces />
      </Hang>
      <Hang id="lexicon" title={t('method.lexicon')} aside={<p>{t('method.lexiconAside')}</p>}>
        <Lexicon />
      </Hang>
      <Hang id="status" title={t('status-update.status.title')} aside={<p>{t('method.ladder')}</p>}>
        <Definitions unjudged="not_rated" definitions={LADDER} heading={t('status-update.status.title')} />
        <h3 className="h3 pt-s">{t('method.beside')}</h3>
        <Definitions definitions={BESIDE_THE_LADDER} heading={t('status-update.status.title')} />
      </Hang>
      <Hang id="finding" title={t('status-update.finding.title')} aside={<p>{t('method.findings')}</p>}>
        <Definitions
          unjudged="not_checked"
          definitions={FINDINGS}
          heading={t('status-update.finding.title')}
        />
      </Hang>
      <Hang id="always" title={t('method.always')}>
        <p className="prose">{t('method.alwaysText', { n: RATIONALE_WORDS })}</p>
      </Hang>
      <Hang id="confidence" title={t('status-update.confidence.title')}>
        <ul className="list">
          {CONFIDENCES.map((confidence) => (
            <li key={confidence} className="line">
              <ConfidenceMark confidence={confidence} />
              <span>{t(`method.${confidence}`)}</span>
            </li>
          ))}
        </ul>
      </Hang>
      <Hang id="provisional" title={t('method.provisional')}>
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
      </Hang>
      <Hang id="rules" title={t('method.rules')}>
        <ol className="rules prose">
          {rules.map((rule) => (
            <li key={rule}>{t(`method.${rule}`)}</li>
          ))}
        </ol>
      </Hang>
      <Hang id="second-coding" title={t('method.second')}>
        <p className="prose">{t('method.secondText')}</p>
        <p className="prose pt-s">{t('method.secondBlind')}</p>
      </Hang>
      <Hang id="agreement" title={t('method.agreement')} aside={<p>{t('method.agreementAside')}</p>}>
        <Agreement over={figures.agreement} />
        <p className="prose pt-s">{t('method.agreementText')}</p>
        <p className="prose pt-s">{t('method.agreementOrder')}</p>
        <p className="small quiet pt-s">
          <a href="https://repository.upenn.edu/asc_papers/43/" lang="en">
            <bdi>{t('method.agreementCite')}</bdi>
          </a>
        </p>
      </Hang>
      <Hang id="latency" title={t('method.latency')} aside={<p>{t('method.latencyAside')}</p>}>
        <Latency quarters={figures.latency} />
        <p className="small quiet pt-s">{t('method.latencyText')}</p>
      </Hang>
    </ReadingPage>
  )
}
