import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/ground/platform/form-state'
import { refusalKey } from './refusal-key'

/** Why a form was refused as a whole, in words; undefined where it was not. */
export function useRefusalText(state: FormState<unknown>): string | undefined {
  const t = useTranslations()
  return state.status === 'refused'
    ? t(refusalKey(state), { minutes: 0, reference: '', number: '', ...state.details })
    : undefined
}
