import { useTranslations } from 'next-intl'
import { faults } from '@/lib/lineage/schema'
import type { FormState } from '@/lib/platform/form-state'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of a link's form, in words, by the field's name; undefined where nothing is. */
export function useLinkFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('lineage.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
