'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { ItemChoice } from '@/lib/commitment/types'
import { scheduleAction } from '@/lib/follow-up/actions'
import { LONGEST_QUESTION } from '@/lib/follow-up/schema'
import { MOST_MONTHS, type NamedPerson } from '@/lib/follow-up/types'
import type { FormState } from '@/lib/platform/form-state'
import { FormKey } from '../form/form-key'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { ItemField } from '../statement/item-field'
import { LanguageField } from '../statement/language-field'
import { AssigneeField } from './assignee-field'
import { QuestionProblems, useQuestionFault } from './problems'

interface ScheduleFormProps {
  /** The first that it can be about. */
  offered: readonly ItemChoice[]
  people: readonly NamedPerson[]
  /** The item or statement that the page was asked for. */
  about: ItemChoice | null
  /** YYYY-MM-DD */
  today: string
  /** Whether readers see the question at once. */
  isPublicAtOnce: boolean
}

const unsent: FormState<never> = { status: 'new' }

/** Sets a question: what to ask, about what, by when, how often, and of whom. */
export function ScheduleForm({ offered, people, about, today, isPublicAtOnce }: ScheduleFormProps) {
  const t = useTranslations('follow-up')
  const [state, act] = useSending(scheduleAction, unsent)
  const faultOf = useQuestionFault(state)
  return (
    <form action={act} noValidate className="slim">
      <QuestionProblems
        state={state}
        fields={['about', 'question', 'language', 'dueOn', 'cadence', 'assignee']}
      />
      <input type="hidden" name="locale" value={useLocale()} />
      <FormKey state={state} />
      <ItemField
        name="about"
        label={t('aboutLabel')}
        hint={t('aboutHow')}
        error={faultOf('about')}
        state={state}
        chosen={about}
        offered={offered}
        whole
      />
      <TextArea
        name="question"
        label={t('questionLabel')}
        hint={t('questionHow')}
        error={faultOf('question')}
        rows={3}
        maxLength={LONGEST_QUESTION}
        dir="auto"
        required
        defaultValue={typedText(state, 'question')}
      />
      <LanguageField
        name="language"
        label={t('languageLabel')}
        error={faultOf('language')}
        chosen={typedText(state, 'language')}
      />
      <TextField
        name="dueOn"
        type="date"
        label={t('dueLabel')}
        hint={t('dueHow')}
        error={faultOf('dueOn')}
        min={today}
        required
        defaultValue={typedText(state, 'dueOn')}
      />
      <TextField
        name="cadence"
        label={t('cadenceLabel')}
        hint={t('cadenceHow', { n: MOST_MONTHS })}
        error={faultOf('cadence')}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        defaultValue={typedText(state, 'cadence')}
      />
      <AssigneeField people={people} error={faultOf('assignee')} chosen={typedText(state, 'assignee')} />
      <p className="btns">
        <SubmitButton main describedBy="who-sees-it">
          {t('set')}
        </SubmitButton>
      </p>
      <p className="small quiet pt-s" id="who-sees-it">
        {isPublicAtOnce ? t('atOnce') : t('onceShown')}
      </p>
    </form>
  )
}
