'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useMarkFault } from './mark-faults'

interface MarkProblemsProps {
  state: FormState<unknown>
  /** The fields in their order, and the ids of their controls. */
  fields: readonly { name: string; id: string }[]
}

/** What stood in the way of a mark's form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function MarkProblems({ state, fields }: MarkProblemsProps) {
  const t = useTranslations('form')
  const errors = useFormErrors(state, fields, useMarkFault(state))
  return <ErrorSummary title={t('fix', { n: errors.length })} kept={t('kept')} errors={errors} />
}
