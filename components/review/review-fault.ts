import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { faults } from '@/lib/review/schema'
import { useFaultReader } from '../form/use-fault-reader'

/** What is wrong with a field of a review's form, in words, by the field's name; undefined where nothing is. */
export function useReviewFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('review.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
