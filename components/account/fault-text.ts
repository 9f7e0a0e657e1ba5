import { useTranslations } from 'next-intl'
import { isFault } from '@/lib/account/schema'
import type { FormState } from '@/lib/platform/form-state'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useFaultText(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('account')
  return (field) => {
    const code = state.status === 'invalid' ? state.fieldErrors[field]?.[0] : undefined
    if (code === undefined) return undefined
    return isFault(code) ? t(`fault.${code}`) : t('problem')
  }
}
