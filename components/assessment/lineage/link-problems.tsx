'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useLinkFault } from './link-faults'

interface LinkProblemsProps {
  state: FormState<unknown>
  fields: readonly { readonly name: string; readonly id: string }[]
}

/** What stood in the way of a link's form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function LinkProblems({ state, fields }: LinkProblemsProps) {
  const t = useTranslations('form')
  const errors = useFormErrors(state, fields, useLinkFault(state))
  return <ErrorSummary title={t('fix', { n: errors.length })} kept={t('kept')} errors={errors} />
}
