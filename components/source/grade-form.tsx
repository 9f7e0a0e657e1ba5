'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { gradeSourceAction } from '@/lib/source/actions'
import { LONGEST } from '@/lib/source/rules/said'
import { CREDIBILITIES, type Grade, RELIABILITIES } from '@/lib/source/types'
import { ChoiceField } from '../form/choice-field'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { Hang } from '../ui/hang'
import { useGradeText } from './grade'
import { SourceProblems, useSourceFault } from './source-problems'

const unsent: FormState<never> = { status: 'new' }

/** Says how far a source is to be trusted: who put it out, and what it says, each on its own scale, with the reason. */
export function GradeForm({ source }: { source: Grade & { readonly id: string } }) {
  const t = useTranslations('source.grade')
  const [state, act] = useSending(gradeSourceAction, unsent)
  const faultOf = useSourceFault(state)
  const textOf = useGradeText()
  const { reliability, credibility } = source
  return (
    <form action={act} noValidate>
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="sourceId" value={source.id} />
      <Hang id="grade" title={t('title')} aside={<p>{t('how')}</p>}>
        <SourceProblems state={state} fields={['reliability', 'credibility', 'gradeReason']} />
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
        <TextArea
          name="gradeReason"
          label={t('reason')}
          hint={t('reasonHow', { n: LONGEST.reason })}
          error={faultOf('gradeReason')}
          rows={2}
          dir="auto"
          defaultValue={typedText(state, 'gradeReason')}
        />
        <p className="btns">
          <SubmitButton>{t('save')}</SubmitButton>
          <span className="small quiet grow">{t('secondReader')}</span>
        </p>
      </Hang>
    </form>
  )
}
