'use client'

import { useTranslations } from 'next-intl'
import { withdrawAction } from '@/lib/follow-up/actions/course'
import { LONGEST_REASON } from '@/lib/follow-up/schema'
import type { DeskFollowUp } from '@/lib/follow-up/types'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { LanguageField } from '../form/language-field'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
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
