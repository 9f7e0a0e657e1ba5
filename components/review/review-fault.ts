import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { isFault } from '@/lib/review/schema'
import { faultCode } from '../form/fault-code'

/** What is wrong with a field of a review's form, in words, by the field's name; undefined where nothing is. */
export function useReviewFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('review.fault')
  return (field) => {
    const code = faultCode(state, field)
    return code === undefined ? undefined : t(isFault(code) ? code : 'malformed')
  }
}
