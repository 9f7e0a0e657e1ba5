'use client'

import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { faults } from '@/lib/evidence/item-test/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of the form, in words, by the field's name; undefined where nothing is. */
export function useTestFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('item-test.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
