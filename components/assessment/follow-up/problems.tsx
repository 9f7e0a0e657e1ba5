'use client'

import { useTranslations } from 'next-intl'
import { FormProblems, type ProblemFields } from '@/components/ground/form/form-problems'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { faults } from '@/lib/assessment/follow-up/schema'
import type { FormState } from '@/lib/ground/platform/form-state'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useQuestionFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return useFaultReader(state, faults, (code) => t(`follow-up.fault.${code}`))
}

/** What stood in the way of a question's form, at its top. */
export function QuestionProblems(form: ProblemFields) {
  const t = useTranslations()
  return <FormProblems {...form} title={t('follow-up.problem')} faultOf={useQuestionFault(form.state)} />
}
