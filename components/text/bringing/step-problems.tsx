'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { StepFault } from '@/lib/text/bringing/types'
import { controlId, useStepFault } from './problems'

interface StepProblemsProps {
  state: FormState<unknown>
  /** What is missing in what is saved; empty while nobody asked. */
  saved: readonly StepFault[]
}

/** What stands in the way of a step, at its top: each line a link to its field. */
export function StepProblems({ state, saved }: StepProblemsProps) {
  const t = useTranslations()
  const fields = state.status === 'invalid' ? Object.keys(state.fieldErrors) : saved.map(({ field }) => field)
  const errors = useFormErrors(
    state,
    [...new Set(fields)].map((name) => ({ name, id: controlId(name) })),
    useStepFault(state, saved),
  )
  return (
    <ErrorSummary
      title={t('bringing.toFix', { n: errors.length })}
      kept={t('bringing.kept')}
      errors={errors}
    />
  )
}
