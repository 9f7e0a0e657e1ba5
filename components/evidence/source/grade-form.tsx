'use client'

import { useTranslations } from 'next-intl'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { gradeSourceAction } from '@/lib/evidence/source/actions/said'
import { CREDIBILITIES, type Grade, RELIABILITIES } from '@/lib/evidence/source/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useGradeText } from './grade'
import { SaidForm } from './said-form'
import { useSourceFault } from './source-problems'

const unsent: FormState<never> = { status: 'new' }

/** Says how far a source is to be trusted: who put it out, and what it says, each on its own scale, with the reason. */
export function GradeForm({ source }: { source: Grade & { readonly id: string } }) {
  const t = useTranslations('source.grade')
  const [state, act] = useSending(gradeSourceAction, unsent)
  const faultOf = useSourceFault(state)
  const textOf = useGradeText()
  const { reliability, credibility } = source
  return (
    <SaidForm
      about="grade"
      sourceId={source.id}
      state={state}
      act={act}
      fields={['reliability', 'credibility']}
      reason="gradeReason"
    >
      <div className="pair pair--top">
        <ChoiceField
          name="reliability"
          label={t('reliability')}
          hint={t('reliabilityHow')}
          error={faultOf('reliability')}
          value={typedText(state, 'reliability', reliability ?? '')}
          unset={t('unset')}
          options={RELIABILITIES.map((value) => [value, textOf(value)] as const)}
        />
        <ChoiceField
          name="credibility"
          label={t('credibility')}
          hint={t('credibilityHow')}
          error={faultOf('credibility')}
          value={typedText(state, 'credibility', credibility ?? '')}
          unset={t('unset')}
          options={CREDIBILITIES.map((value) => [value, textOf(value)] as const)}
        />
      </div>
      <p className="small quiet pb-s">{t('cannot')}</p>
    </SaidForm>
  )
}
