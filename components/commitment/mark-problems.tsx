'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { ErrorSummary, type SummaryError } from '../form/error-summary'
import { useMarkFault, useRefusal } from './mark-faults'

interface MarkProblemsProps {
  state: FormState<unknown>
  /** The fields in their order, and the ids of their controls. */
  fields: readonly { name: string; id: string }[]
}

/** What stood in the way of a mark's form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function MarkProblems({ state, fields }: MarkProblemsProps) {
  const t = useTranslations('error')
  const faultOf = useMarkFault(state)
  const refusal = useRefusal(state)
  const faults = fields.flatMap(({ name, id }): SummaryError[] => {
    const text = faultOf(name)
    return text === undefined ? [] : [{ field: id, text }]
  })
  const errors = refusal === undefined ? faults : [{ field: null, text: refusal }]
  return <ErrorSummary title={t('fix', { n: errors.length })} kept={t('kept')} errors={errors} />
}
