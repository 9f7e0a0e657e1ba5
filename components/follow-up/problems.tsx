'use client'

import { useTranslations } from 'next-intl'
import { faults } from '@/lib/follow-up/schema'
import type { FormState } from '@/lib/platform/form-state'
import { faultReader } from '../form/fault-code'
import { FormProblems, type ProblemFields } from '../form/form-problems'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useQuestionFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return faultReader(state, faults, (code) =>
    t(code === 'malformed' ? 'status-update.judge.error.malformed' : `follow-up.fault.${code}`),
  )
}

/** What stood in the way of a question's form, at its top. */
export function QuestionProblems(form: ProblemFields) {
  const t = useTranslations()
  return (
    <FormProblems
      {...form}
      title={t('follow-up.problem')}
      unread={t('status-update.judge.error.malformed')}
      faultOf={useQuestionFault(form.state)}
    />
  )
}
