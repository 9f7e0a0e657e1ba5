'use client'

import { useTranslations } from 'next-intl'
import { faults } from '@/lib/item-test/schema'
import type { FormState } from '@/lib/platform/form-state'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of the form, in words, by the field's name; undefined where nothing is. */
export function useTestFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('item-test.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
