import { useTranslations } from 'next-intl'
import { faults } from '@/lib/account/schema'
import type { FormState } from '@/lib/platform/form-state'
import { faultReader } from '../form/fault-code'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('account')
  return faultReader(state, faults, (code) => t(code === 'malformed' ? 'problem' : `fault.${code}`))
}
