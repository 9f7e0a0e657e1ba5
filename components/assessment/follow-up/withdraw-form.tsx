'use client'

import { useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { LanguageField } from '@/components/ground/form/language-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { withdrawAction } from '@/lib/assessment/follow-up/actions/course'
import { LONGEST_REASON } from '@/lib/assessment/follow-up/schema'
import type { DeskFollowUp } from '@/lib/assessment/follow-up/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OpenedFields } from './opened'
import { QuestionProblems, useQuestionFault } from './problems'

const unsent: FormState<never> = { status: 'new' }
const idOf = (field: string) => `withdraw-${field}`

/** Takes the question back, with a reason. */
export function WithdrawForm({ question }: { question: DeskFollowUp }) {
  const t = useTranslations()
  const [state, act] = useSending(withdrawAction, unsent)
  const faultOf = useQuestionFault(state)
  return (
    <form action={act} noValidate>
      <QuestionProblems state={state} fields={['reason', 'reasonLanguage']} idOf={idOf} />
      <FormKey state={state} />
      <OpenedFields question={question} />
      <TextArea
        name="reason"
        id={idOf('reason')}
        label={t('follow-up.withdrawLabel')}
        hint={question.isPublic ? t('follow-up.reasonHow') : undefined}
        error={faultOf('reason')}
        rows={3}
        maxLength={LONGEST_REASON}
        dir="auto"
        required
        defaultValue={typedText(state, 'reason')}
      />
      <LanguageField
        name="reasonLanguage"
        id={idOf('reasonLanguage')}
        label={t('form.reasonLanguage')}
        error={faultOf('reasonLanguage')}
        defaultValue={typedText(state, 'reasonLanguage')}
      />
      <p className="btns">
        <SubmitButton>{t('ui.action.withdraw')}</SubmitButton>
      </p>
    </form>
  )
}
