'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FieldError } from '@/components/ground/form/field-error'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { RailSection } from '@/components/ground/ui/rail-section'
import { ticks } from '@/components/text/method/confidence-mark'
import { Glyph } from '@/components/text/method/glyph'
import { useJudgementDefinition, useJudgementName } from '@/components/text/method/judgement-name'
import { StatusMark } from '@/components/text/method/status-mark'
import { usePartyName } from '@/components/text/statement/names'
import { needsExpressWithdrawal } from '@/lib/assessment/status-update/rules/method'
import { localePath } from '@/lib/ground/i18n/routing'
import { CONFIDENCES } from '@/lib/text/method/types'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { useComposing } from './composing'
import { claimOf, lineOf } from './composition'

/** The name of a line: a party's, or all of them together. */
export function useLineName(): (party: string) => string {
  const { view } = useComposing()
  const t = useTranslations('desk')
  const partyName = usePartyName(view.statement.parties)
  return (party) => (party === ALL_PARTIES ? t('allParties') : partyName(party))
}

/** For whom it holds. A line on which one has another draft is reached by its link: two drafts are never laid over each other. */
export function PartyPick({ opened }: { opened: string }) {
  const { view, draft, change, errorOf } = useComposing()
  const t = useTranslations()
  const locale = useLocale()
  const lineName = useLineName()
  const isClaim = view.item.force === 'claimed'
  const error = errorOf('party')
  const page = localePath(locale, `/desk/${view.statement.slug}/${view.item.reference}`)
  return (
    <RailSection
      id="party-title"
      title={t('status-update.compose.forWhom')}
      aside={
        <p>{t(isClaim ? 'status-update.compose.forWhomFinding' : 'status-update.compose.forWhomHow')}</p>
      }
    >
      <div
        id="party"
        tabIndex={-1}
        role="radiogroup"
        aria-labelledby="party-title"
        aria-describedby={error === undefined ? undefined : 'party-error'}
        className={error === undefined ? undefined : 'bad'}
      >
        {error !== undefined && <FieldError id="party-error">{error}</FieldError>}
        <div className="inline-pick">
          {view.lines.map(({ party, drafted }) => {
            const isElsewhere = drafted && party !== opened && party !== draft.party
            return (
              <span key={party}>
                <label>
                  <input
                    type="radio"
                    name="party"
                    value={party}
                    defaultChecked={party === draft.party}
                    disabled={isElsewhere}
                    onChange={() => change({ kind: 'fields', fields: { party } })}
                  />{' '}
                  {party === ALL_PARTIES ? t('commitment.together') : lineName(party)}
                </label>{' '}
                {isElsewhere && (
                  <a className="tap small" href={`${page}?party=${party}`}>
                    {t('status-update.compose.otherDraft', { party: lineName(party) })}
                  </a>
                )}
              </span>
            )
          })}
        </div>
      </div>
    </RailSection>
  )
}

/** The judgements that the item takes, each with its meaning and the least evidence that it needs. */
export function JudgementPick() {
  const { view, draft, change, errorOf } = useComposing()
  const t = useTranslations()
  const name = useJudgementName()
  const definition = useJudgementDefinition()
  const lineName = useLineName()
  const isClaim = view.item.force === 'claimed'
  const claim = claimOf(view)
  const shown = lineOf(view, draft.party)?.shown
  return (
    <RailSection
      id="judgement-title"
      title={t(isClaim ? 'status-update.finding.title' : 'status-update.status.title')}
      aside={
        <>
          {!view.isSecond && (
            <p>
              {t('status-update.compose.now', { party: lineName(draft.party) })}{' '}
              <StatusMark
                judgement={shown?.revision.judgement ?? (isClaim ? 'not_checked' : 'not_rated')}
                provisional={shown?.as === 'provisional'}
              />
            </p>
          )}
          <p>{t('status-update.compose.lineUnder')}</p>
        </>
      }
    >
      <RadioPick
        name="judgement"
        labelledBy="judgement-title"
        chosen={draft.judgement}
        error={errorOf('judgement')}
        onPick={(judgement) => change({ kind: 'judgement', judgement, claim })}
        options={view.judgements.map((judgement) => ({
          value: judgement,
          label: name(judgement),
          glyph: <Glyph name={judgement} />,
          definition: definition(judgement),
          least: needsExpressWithdrawal(view.item.force, judgement)
            ? t('status-update.compose.leastWithdrawal', { least: t(`status-update.least.${judgement}`) })
            : t(`status-update.least.${judgement}`),
        }))}
      />
    </RailSection>
  )
}

export function ConfidencePick() {
  const { view, draft, change, errorOf } = useComposing()
  const t = useTranslations()
  const isClaim = view.item.force === 'claimed'
  return (
    <RailSection
      id="confidence-title"
      title={t('status-update.confidence.title')}
      aside={
        <p>
          {t(isClaim ? 'status-update.compose.confidenceFinding' : 'status-update.compose.confidenceHow')}
        </p>
      }
    >
      <RadioPick
        name="confidence"
        labelledBy="confidence-title"
        chosen={draft.confidence}
        error={errorOf('confidence')}
        onPick={(confidence) => change({ kind: 'fields', fields: { confidence } })}
        options={CONFIDENCES.map((confidence) => ({
          value: confidence,
          label: t(`status-update.confidence.${confidence}`),
          glyph: <Glyph name={ticks[confidence]} />,
          definition: t(`method.${confidence}`),
        }))}
      />
    </RailSection>
  )
}
