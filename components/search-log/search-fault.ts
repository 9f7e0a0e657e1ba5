'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { faults } from '@/lib/search-log/schema'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useSearchFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('search-log.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
