import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import type { FormState, FormValue } from '@/lib/ground/platform/form-state'
import { MARK_FAULTS } from '@/lib/text/commitment/schema'

/** What is wrong with a field of a mark's form, in words, by the field's name; undefined where nothing is. */
export function useMarkFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('commitment.mark')
  return useFaultReader(state, MARK_FAULTS, (code) => t(`fault.${code}`))
}

/** What was typed into a field before the form came back; null in a new form. */
export function typedIn(state: FormState<unknown>, field: string): FormValue | null {
  return 'values' in state ? (state.values[field] ?? null) : null
}
