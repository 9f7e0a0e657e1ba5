'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { ErrorSummary, type SummaryError } from '../form/error-summary'
import { useFaultText } from './fault-text'

type FormProblemsProps = {
  state: FormState<unknown>
  /** The fields of the form in their order; each control's id is its field's name. */
  fields: readonly string[]
}

/** What stood in the way of a form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function FormProblems({ state, fields }: FormProblemsProps) {
  const t = useTranslations()
  const faultOf = useFaultText(state)
  if (state.status !== 'refused' && state.status !== 'invalid') return null
  const errors: SummaryError[] =
    state.status === 'refused'
      ? [{ field: null, text: t(`refusal.${state.code}`, state.details) }]
      : fields.flatMap((field) => {
          const text = faultOf(field)
          return text === undefined ? [] : [{ field, text }]
        })
  return <ErrorSummary title={t('account.problem')} errors={errors} />
}
