'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useFaultText } from './fault-text'

type FormProblemsProps = {
  state: FormState<unknown>
  /** The fields of the form in their order; each control's id is its field's name. */
  fields: readonly string[]
}

/** What stood in the way of a form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function FormProblems({ state, fields }: FormProblemsProps) {
  const t = useTranslations('account')
  const errors = useFormErrors(
    state,
    fields.map((name) => ({ name, id: name })),
    useFaultText(state),
  )
  return <ErrorSummary title={t('problem')} errors={errors} />
}
