'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Fact, Facts } from '@/components/ground/ui/facts'
import { Sign, type SignName } from '@/components/ground/ui/sign'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { StatusMark } from '@/components/text/method/status-mark'
import { assess, type RequirementResult } from '@/lib/assessment/status-update/rules/assess'
import { quotesOf } from '@/lib/assessment/status-update/rules/draft-to-input'
import { isStatus, METHOD, reviewersNeeded } from '@/lib/assessment/status-update/rules/method'
import { stepsToMeet } from '@/lib/assessment/status-update/rules/what-meets'
import type { JudgementInput } from '@/lib/assessment/status-update/types'
import { formatDate, formatList } from '@/lib/ground/i18n/format'
import { colonIn } from '@/lib/ground/i18n/punctuation'
import { CONFIDENCES } from '@/lib/text/method/types'
import { useRequirementWords } from '../requirement-words'
import { useLineName } from './choices'
import { useComposing } from './composing'
import { inputOf, lineOf } from './composition'
import { useMissing } from './problems'

/** Beside the form: what will change, what it needs, and what a reviewer looks at. It follows what is typed. */
export function ComposeSide({ saved }: { saved: ReactNode }) {
  const t = useTranslations()
  return (
    <aside className="side stick" aria-label={t('status-update.compose.whatNext')}>
      <WillChange saved={saved} />
      <LeastEvidence />
      <ReviewerChecks />
      <section>
        <h2>{t('desk.fourEyes')}</h2>
        <p className="said">{t('desk.writtenByYou')}</p>
      </section>
    </aside>
  )
}

function WillChange({ saved }: { saved: ReactNode }) {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const lineName = useLineName()
  const shown = lineOf(view, draft.party)?.shown
  const judgement = view.judgements.find((key) => key === draft.judgement)
  const confidence = CONFIDENCES.find((key) => key === draft.confidence)
  const isClaim = view.item.force === 'claimed'
  const before = shown?.revision.judgement ?? (isClaim ? 'not_checked' : 'not_rated')
  return (
    <section>
      <h2>{t('status-update.compose.willChange')}</h2>
      <Facts>
        <Fact term={t(isClaim ? 'status-update.finding.title' : 'status-update.status.title')}>
          <span className="line gap-s">
            <StatusMark judgement={before} provisional={shown?.as === 'provisional'} brief />
            {judgement && (
              <>
                <Sign name="to" />
                <StatusMark judgement={judgement} provisional brief />
              </>
            )}
          </span>
        </Fact>
        <Fact term={t('status-update.compose.forWhom')}>{lineName(draft.party)}</Fact>
        <Fact term={t('status-update.confidence.title')}>
          {shown && t(`status-update.confidence.${shown.revision.confidence}`)}{' '}
          {confidence && confidence !== shown?.revision.confidence && (
            <>
              {shown && <Sign name="to" />} {t(`status-update.confidence.${confidence}`)}
            </>
          )}
        </Fact>
        <Fact term={t('status-update.compose.shownAs')}>
          {t('status-update.compose.provisionalThenFinal')}
        </Fact>
        <Fact term={t('status-update.compose.draft')}>{saved}</Fact>
      </Facts>
    </section>
  )
}

/** The method's rules for the judgement that is chosen, each met or not as things stand. */
export function LeastEvidence() {
  const { view, draft } = useComposing()
  const t = useTranslations()
  const judgementName = useJudgementName()
  const missingIn = useMissing(view)
  const judgement = view.judgements.find((key) => key === draft.judgement)
  if (!judgement)
    return (
      <section>
        <h2>{t('status-update.least.title')}</h2>
        <p>{t('status-update.compose.chooseFirst')}</p>
      </section>
    )
  const own: readonly string[] = METHOD[judgement].requires
  const input = inputOf(view, draft)
  const results = input === null ? [] : assess(input)
  // What every judgement needs is said only where it is not met: "up to 120 words" is no news to somebody who has written 30.
  const listed = results.filter(({ id, met }) => own.includes(id) || !met)
  const isReady = results.every(({ met }) => met)
  const missing = missingIn(draft)
  return (
    <section>
      <h2>{t('status-update.compose.needs', { judgement: judgementName(judgement) })}</h2>
      <ul className="checks">
        {input !== null &&
          listed.map((result) => <Requirement key={result.id} input={input} result={result} />)}
        {missing.map(({ field, text }) => (
          <Check key={`${field} ${text}`} glyph="open">
            {field === null ? text : <a href={`#${field}`}>{text}</a>}
            <span className="vh">: {t('status-update.judge.notMet')}</span>
          </Check>
        ))}
      </ul>
      {input !== null && <WhatCounts input={input} />}
      {isReady && missing.length === 0 && <p>{t('status-update.compose.ready')}</p>}
      {reviewersNeeded(judgement) === 2 && <p>{t('status-update.compose.twoReviewers')}</p>}
    </section>
  )
}

function Requirement({ input, result }: { input: JudgementInput; result: RequirementResult }) {
  const t = useTranslations()
  const { line, steps } = useRequirementWords()(input, result)
  return (
    <Check glyph={result.met ? 'pass' : 'open'}>
      {line}
      <span className="vh">: {t(result.met ? 'status-update.judge.met' : 'status-update.judge.notMet')}</span>
      {steps !== null && (
        <span className="block small quiet">{t('status-update.meets.title', { steps })}</span>
      )}
    </Check>
  )
}

/** Which sources count at all for the judgement, where that is not plain from its name. */
function WhatCounts({ input }: { input: JudgementInput }) {
  const t = useTranslations('status-update.meets')
  const locale = useLocale()
  if (input.judgement === 'contradicted') return <p className="small quiet">{t('onlyAgainst')}</p>
  const asksForSources = stepKinds(input).includes('cite')
  if (!isStatus(input.judgement) || !asksForSources) return null
  return <p className="small quiet">{t('countsFrom', { date: formatDate(locale, input.statementDate) })}</p>
}

const stepKinds = (input: JudgementInput) =>
  assess(input).flatMap((result) => stepsToMeet(input, result).map(({ kind }) => kind))

function ReviewerChecks() {
  const { view, draft } = useComposing()
  const locale = useLocale()
  const t = useTranslations()
  const quotes = quotesOf(draft)
  const cited = new Set(draft.citations.map(({ sourceId }) => sourceId))
  const leftOut = view.item.bearings.filter(
    ({ sourceId, stance }) => stance === 'contradicts' && !cited.has(sourceId),
  ).length
  return (
    <section>
      <h2>{t('status-update.compose.checksTitle')}</h2>
      <ul className="checks">
        <Check glyph={quotes.cited > 0 && quotes.missing === 0 ? 'pass' : 'open'}>
          {t('status-update.compose.checkQuote')}
          {quotes.missing > 0 &&
            `${colonIn(locale)}${formatList(locale, [t('status-update.unmet.quotes', { n: quotes.missing }), t('status-update.compose.beforeApproval')], 'unit')}`}
        </Check>
        <Check glyph={quotes.cited > 0 && leftOut === 0 ? 'pass' : 'open'}>
          {t('status-update.compose.checkContra')}
          {leftOut > 0 && `${colonIn(locale)}${t('status-update.compose.leftOut', { n: leftOut })}`}
        </Check>
        <Check glyph="open">{t('status-update.compose.checkFact')}</Check>
        <Check glyph="open">{t('status-update.compose.checkIntent')}</Check>
      </ul>
    </section>
  )
}

function Check({ glyph, children }: { glyph: SignName; children: ReactNode }) {
  return (
    <li>
      <Sign name={glyph} />
      <span>{children}</span>
    </li>
  )
}
