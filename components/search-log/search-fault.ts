'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { faults } from '@/lib/search-log/schema'
import { FormProblems, type ProblemFields } from '../form/form-problems'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useSearchFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('search-log.fault')
  return useFaultReader(state, faults, (code) => t(code))
}

/** What stood in the way of a logged search's form, at its top. */
export function SearchProblems({ title, ...form }: ProblemFields & { title: string }) {
  return <FormProblems {...form} title={title} faultOf={useSearchFault(form.state)} />
}
