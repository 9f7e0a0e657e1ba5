import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { FormState } from '@/lib/ground/platform/form-state'
import { ErrorSummary } from './error-summary'
import { useFormErrors } from './form-errors'

/** What a form says of its fields. */
export interface ProblemFields {
  state: FormState<unknown>
  /** The fields of the form in their order, and the ids of their controls where these are other than their names. */
  fields: readonly string[]
  idOf?: (field: string) => string
}

interface FormProblemsProps extends ProblemFields {
  title: ReactNode
  /** A sentence below it: what was kept. */
  kept?: ReactNode
  /** What is wrong with a field, in words; undefined where nothing is. */
  faultOf: (field: string) => string | undefined
}

/** What stood in the way of a form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function FormProblems({
  state,
  title,
  kept,
  faultOf,
  fields,
  idOf = (field) => field,
}: FormProblemsProps) {
  const errors = useFormErrors(
    state,
    fields.map((name) => ({ name, id: idOf(name) })),
    faultOf,
  )
  const t = useTranslations('form.fault')
  // What is wrong with what the form sends by itself belongs to no field.
  const isUnread = state.status === 'invalid' && errors.length === 0
  return (
    <ErrorSummary
      title={title}
      kept={kept}
      errors={isUnread ? [{ field: null, text: t('malformed') }] : errors}
    />
  )
}
