import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import type { FormState } from '@/lib/ground/platform/form-state'
import { faults } from '@/lib/record/account/schema'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('account')
  return useFaultReader(state, faults, (code) => t(`fault.${code}`))
}
