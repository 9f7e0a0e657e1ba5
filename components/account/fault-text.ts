import { useTranslations } from 'next-intl'
import { isFault } from '@/lib/account/schema'
import type { FormState } from '@/lib/platform/form-state'
import { faultCode } from '../form/fault-code'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('account')
  return (field) => {
    const code = faultCode(state, field)
    if (code === undefined) return undefined
    return isFault(code) ? t(`fault.${code}`) : t('problem')
  }
}
