import { useTranslations } from 'next-intl'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import type { FormState } from '@/lib/ground/platform/form-state'
import { faults } from '@/lib/record/review/schema'

/** What is wrong with a field of a review's form, in words, by the field's name; undefined where nothing is. */
export function useReviewFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations('review.fault')
  return useFaultReader(state, faults, (code) => t(code))
}
