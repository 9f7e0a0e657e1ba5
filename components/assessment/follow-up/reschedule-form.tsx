'use client'

import { useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { rescheduleAction } from '@/lib/assessment/follow-up/actions/course'
import type { DeskFollowUp, NamedPerson } from '@/lib/assessment/follow-up/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { AssigneeField } from './assignee-field'
import { OpenedFields } from './opened'
import { QuestionProblems, useQuestionFault } from './problems'

const unsent: FormState<never> = { status: 'new' }
const idOf = (field: string) => `move-${field}`

/** Gives the question another day, or to somebody else. */
export function RescheduleForm({
  question,
  people,
}: {
  question: DeskFollowUp
  people: readonly NamedPerson[]
}) {
  const t = useTranslations()
  const [state, act] = useSending(rescheduleAction, unsent)
  const faultOf = useQuestionFault(state)
  const { assignee } = question
  // Whoever answers it now stays on offer, even if nobody could ask them anew.
  const offered =
    assignee === null || people.some(({ id }) => id === assignee.id) ? people : [assignee, ...people]
  return (
    <form action={act} noValidate>
      <QuestionProblems state={state} fields={['dueOn', 'assignee']} idOf={idOf} />
      <FormKey state={state} />
      <OpenedFields question={question} />
      <TextField
        name="dueOn"
        id={idOf('dueOn')}
        type="date"
        label={t('follow-up.dueLabel')}
        hint={t('follow-up.dueHow')}
        error={faultOf('dueOn')}
        required
        defaultValue={typedText(state, 'dueOn', question.dueOn)}
      />
      <AssigneeField
        id={idOf('assignee')}
        people={offered}
        error={faultOf('assignee')}
        chosen={typedText(state, 'assignee', assignee?.id ?? '')}
      />
      <p className="btns">
        <SubmitButton>{t('ui.action.save')}</SubmitButton>
      </p>
    </form>
  )
}
