import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { faults } from '@/lib/assessment/lineage/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of a link's form, in words, by the field's name; undefined where nothing is. */
export function useLinkFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('lineage.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
