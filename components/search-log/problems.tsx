'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { isFault } from '@/lib/search-log/schema'
import { ErrorSummary } from '../form/error-summary'
import { useFormErrors } from '../form/form-errors'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useSearchFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('searchLog.fault')
  return (field) => {
    const code = state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
    if (code === undefined) return undefined
    return t(isFault(code) ? code : 'malformed')
  }
}

interface SearchProblemsProps {
  state: FormState<unknown>
  title: string
  /** The fields of the form in their order, and the ids of their controls where these are other than their names. */
  fields: readonly string[]
  idOf?: (field: string) => string
}

/** What stood in the way of a form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function SearchProblems({ state, title, fields, idOf = (field) => field }: SearchProblemsProps) {
  const t = useTranslations('searchLog.fault')
  const errors = useFormErrors(
    state,
    fields.map((name) => ({ name, id: idOf(name) })),
    useSearchFault(state),
  )
  // What is wrong with what the form sends by itself belongs to no field.
  const unread = state.status === 'invalid' && errors.length === 0
  return <ErrorSummary title={title} errors={unread ? [{ field: null, text: t('malformed') }] : errors} />
}
