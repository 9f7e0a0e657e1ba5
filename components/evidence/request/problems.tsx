'use client'

import { useTranslations } from 'next-intl'
import { FormProblems, type ProblemFields } from '@/components/ground/form/form-problems'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { faults } from '@/lib/evidence/request/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useRequestFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('request.fault')
  return useFaultReader(state, faults, (code) => t(code))
}

/** What stood in the way of a request's form, at its top. */
export function RequestProblems(form: ProblemFields) {
  const t = useTranslations('request')
  return <FormProblems {...form} title={t('problem')} faultOf={useRequestFault(form.state)} />
}
