'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { isFault } from '@/lib/source/schema'
import { ErrorSummary, type SummaryError } from '../form/error-summary'

/** What is wrong with a field of a source's form, in words, by the field's name; undefined where nothing is. */
export function useSourceFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return (field) => {
    const code = state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
    if (code === undefined) return undefined
    return isFault(code) ? t(`collect.fault.${code}`) : t('collect.fault.malformed')
  }
}

/** What was typed into a field before the form came back; what stood there at first in a new form. */
export function typedOr(state: FormState<unknown>, field: string, otherwise: string): string {
  const value = 'values' in state ? state.values[field] : otherwise
  return typeof value === 'string' ? value : ''
}

/** What stood in the way of a source's form, at its top, each line leading to its field. */
export function SourceProblems({ state, fields }: { state: FormState<unknown>; fields: readonly string[] }) {
  const t = useTranslations()
  const faultOf = useSourceFault(state)
  if (state.status !== 'refused' && state.status !== 'invalid') return null
  const errors: SummaryError[] =
    state.status === 'refused'
      ? [{ field: null, text: t(`refusal.${state.code}`, state.details) }]
      : fields.flatMap((field) => {
          const text = faultOf(field)
          return text === undefined ? [] : [{ field, text }]
        })
  return <ErrorSummary title={t('account.problem')} kept={t('error.kept')} errors={errors} />
}
