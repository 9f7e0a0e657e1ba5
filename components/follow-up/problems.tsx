'use client'

import { useTranslations } from 'next-intl'
import { isFault } from '@/lib/follow-up/schema'
import type { FormState } from '@/lib/platform/form-state'
import { faultCode } from '../form/fault-code'
import { FormProblems, type ProblemFields } from '../form/form-problems'

/** What is wrong with a field of a form, in words, by the field's name; undefined where nothing is. */
export function useQuestionFault(state: FormState<unknown>): (field: string) => string | undefined {
  const t = useTranslations()
  return (field) => {
    const code = faultCode(state, field)
    if (code === undefined) return undefined
    return isFault(code) ? t(`follow-up.fault.${code}`) : t('status-update.judge.error.malformed')
  }
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
