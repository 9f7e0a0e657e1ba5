import { useTranslations } from 'next-intl'
import { faults } from '@/lib/account/schema'
import type { FormState } from '@/lib/platform/form-state'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('account')
  return useFaultReader(state, faults, (code) => t(`fault.${code}`))
}
