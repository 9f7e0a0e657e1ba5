'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { isFault } from '@/lib/request/schema'
import { ErrorSummary } from '../form/error-summary'
import { useFormErrors } from '../form/form-errors'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useRequestFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('requests.fault')
  return (field) => {
    const codes = state.status === 'invalid' ? state.fieldErrors : {}
    // Of a list the first entry that is wrong stands for all of it.
    const named = Object.keys(codes).find((name) => name === field || name.startsWith(`${field}[`))
    const code = named === undefined ? undefined : codes[named]?.[0]
    if (code === undefined) return undefined
    return t(isFault(code) ? code : 'malformed')
  }
}

interface RequestProblemsProps {
  state: FormState<unknown>
  /** The fields of the form in their order, and the ids of their controls where these are other than their names. */
  fields: readonly string[]
  idOf?: (field: string) => string
}

/** What stood in the way of a form, at its top: fields badly filled, or the refusal of a rule or a right. */
export function RequestProblems({ state, fields, idOf = (field) => field }: RequestProblemsProps) {
  const t = useTranslations('requests')
  const errors = useFormErrors(
    state,
    fields.map((name) => ({ name, id: idOf(name) })),
    useRequestFault(state),
  )
  // What is wrong with what the form sends by itself belongs to no field.
  const unread = state.status === 'invalid' && errors.length === 0
  return (
    <ErrorSummary
      title={t('problem')}
      errors={unread ? [{ field: null, text: t('fault.malformed') }] : errors}
    />
  )
}
