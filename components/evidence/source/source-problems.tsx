'use client'

import { useTranslations } from 'next-intl'
import { ErrorSummary } from '@/components/ground/form/error-summary'
import { useFormErrors } from '@/components/ground/form/form-errors'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { faults } from '@/lib/evidence/source/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of a source's form, in words, by the field's name; undefined where nothing is. */
export function useSourceFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return useFaultReader(state, faults, (code) => t(`source.collect.fault.${code}`))
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
