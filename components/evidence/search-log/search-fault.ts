'use client'

import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { faults } from '@/lib/evidence/search-log/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useSearchFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('search-log.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
