'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { isFault } from '@/lib/source/schema'
import { ErrorSummary } from '../form/error-summary'
import { faultCode } from '../form/fault-code'
import { useFormErrors } from '../form/form-errors'

/** What is wrong with a field of a source's form, in words, by the field's name; undefined where nothing is. */
export function useSourceFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return (field) => {
    const code = faultCode(state, field)
    if (code === undefined) return undefined
    return isFault(code) ? t(`source.collect.fault.${code}`) : t('source.collect.fault.malformed')
  }
}

/** What stood in the way of a source's form, at its top, each line leading to its field. */
export function SourceProblems({ state, fields }: { state: FormState<unknown>; fields: readonly string[] }) {
  const t = useTranslations()
  const errors = useFormErrors(
    state,
    fields.map((name) => ({ name, id: name })),
    useSourceFault(state),
  )
  return <ErrorSummary title={t('account.problem')} kept={t('form.kept')} errors={errors} />
}
