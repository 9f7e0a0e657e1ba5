'use client'

import { useTranslations } from 'next-intl'
import { isFault } from '@/lib/follow-up/schema'
import type { FormState } from '@/lib/platform/form-state'
import { ErrorSummary } from '../form/error-summary'
import { useFormErrors } from '../form/form-errors'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return (field) => {
    const code = state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
    if (code === undefined) return undefined
    return isFault(code) ? t(`followups.fault.${code}`) : t('judge.error.malformed')
  }
}

interface FormProblemsProps {
  state: FormState<unknown>
  /** The fields of the form in their order, and the ids of their controls where these are other than their names. */
  fields: readonly string[]
  idOf?: (field: string) => string
}

/** What stood in the way of a form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function FormProblems({ state, fields, idOf = (field) => field }: FormProblemsProps) {
  const t = useTranslations()
  const errors = useFormErrors(
    state,
    fields.map((name) => ({ name, id: idOf(name) })),
    useFaultText(state),
  )
  // What is wrong with what the form sends by itself belongs to no field.
  const unread = state.status === 'invalid' && errors.length === 0
  return (
    <ErrorSummary
      title={t('followups.problem')}
      errors={unread ? [{ field: null, text: t('judge.error.malformed') }] : errors}
    />
  )
}
