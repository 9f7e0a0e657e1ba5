import { useTranslations } from 'next-intl'
import { MARK_FAULTS } from '@/lib/commitment/schema'
import type { FormState, FormValue } from '@/lib/platform/form-state'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of a mark's form, in words, by the field's name; undefined where nothing is. */
export function useMarkFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('commitment.mark')
  return useFaultReader(state, MARK_FAULTS, (code) => t(`fault.${code}`))
}

/** What was typed into a field before the form came back; null in a new form. */
export function typedIn(state: FormState<unknown>, field: string): FormValue | null {
  return 'values' in state ? (state.values[field] ?? null) : null
}
