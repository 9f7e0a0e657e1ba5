'use client'

import { useTranslations } from 'next-intl'
import { isFault } from '@/lib/follow-up/schema'
import type { FormState } from '@/lib/platform/form-state'
import { ErrorSummary, type SummaryError } from '../form/error-summary'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return (field) => {
    const code = state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
    if (code === undefined) return undefined
    return isFault(code) ? t(`followups.fault.${code}`) : t('judge.error.malformed')
  }
}

/** What was typed into a field before the form came back; what the form began with in a new one. */
export function typedText(state: FormState<unknown>, field: string, initial = ''): string {
  const value = 'values' in state ? state.values[field] : undefined
  return typeof value === 'string' ? value : initial
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
  const faultOf = useFaultText(state)
  if (state.status !== 'refused' && state.status !== 'invalid') return null
  const found = fields.flatMap((field): SummaryError[] => {
    const text = faultOf(field)
    return text === undefined ? [] : [{ field: idOf(field), text }]
  })
  const errors: readonly SummaryError[] =
    state.status === 'refused'
      ? [{ field: null, text: t(`refusal.${state.code}`, { minutes: 0, ...state.details }) }]
      : found.length > 0
        ? found
        : [{ field: null, text: t('judge.error.malformed') }]
  return <ErrorSummary title={t('followups.problem')} errors={errors} />
}
