'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { LONGEST } from '@/lib/reader-message/rules/message-text'
import { isFault } from '@/lib/reader-message/schema'
import { ErrorSummary } from '../form/error-summary'
import { useFormErrors } from '../form/form-errors'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('readers.fault')
  return (field) => {
    const code = state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
    if (code === undefined) return undefined
    const n = field in LONGEST ? LONGEST[field as keyof typeof LONGEST] : LONGEST.body
    return t(isFault(code) ? code : 'malformed', { n, links: 0 })
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
      title={t('messagesDesk.problem')}
      errors={unread ? [{ field: null, text: t('readers.fault.malformed') }] : errors}
    />
  )
}
