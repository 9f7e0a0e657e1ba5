'use client'

import { useLocale, useTranslations } from 'next-intl'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { Capitalised } from '@/components/ground/ui/capitalised'
import { RailSection } from '@/components/ground/ui/rail-section'
import { reconcileAction } from '@/lib/assessment/second-coding/actions/reconcile'
import { OUTCOMES } from '@/lib/assessment/second-coding/types'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/** Which of two judgements stands, and why, decided on these exact texts. */
export function ReconcileForm({
  requestId,
  firstSha256,
  secondSha256,
}: {
  requestId: string
  firstSha256: string
  secondSha256: string
}) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  const [state, act] = useSending(reconcileAction, unsent)
  const refusal = useRefusalText(state)
  const isReason = state.status === 'refused' && state.code === 'reason_missing'
  const isOutcome = state.status === 'invalid'
  return (
    <form action={act}>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="requestId" value={requestId} />
      <input type="hidden" name="firstSha256" value={firstSha256} />
      <input type="hidden" name="secondSha256" value={secondSha256} />
      <RailSection id="outcome-title" title={t('reconcile')}>
        {/* Made anew with its answer: a form that comes back is reset, and a choice would be forgotten. */}
        <div key={typedText(state, 'outcome')}>
          <RadioPick
            name="outcome"
            labelledBy="outcome-title"
            chosen={typedText(state, 'outcome') || null}
            error={isOutcome ? t('error.outcome') : undefined}
            options={OUTCOMES.map((outcome) => ({
              value: outcome,
              label: <Capitalised>{t(`outcome.${outcome}`)}</Capitalised>,
              definition: t(`outcomeMeans.${outcome}`),
            }))}
          />
        </div>
        <div className="slim">
          <TextArea
            name="reason"
            label={t('reason')}
            hint={t('reasonHow')}
            error={isReason ? refusal : undefined}
            rows={3}
            dir="auto"
            required
            defaultValue={typedText(state, 'reason')}
          />
        </div>
        <Refused text={isReason ? undefined : refusal} />
        <p className="btns pt-s">
          <SubmitButton main>{t('decide')}</SubmitButton>
        </p>
      </RailSection>
    </form>
  )
}
