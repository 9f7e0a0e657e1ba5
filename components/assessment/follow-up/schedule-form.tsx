'use client'

import { useTranslations } from 'next-intl'
import { fieldsOf } from '@/components/ground/form/fields-of'
import { LanguageField } from '@/components/ground/form/language-field'
import { SlimForm } from '@/components/ground/form/slim-form'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { ItemField } from '@/components/text/commitment/item-field'
import { scheduleAction } from '@/lib/assessment/follow-up/actions/schedule'
import { LONGEST_QUESTION } from '@/lib/assessment/follow-up/schema'
import { MOST_MONTHS, type NamedPerson } from '@/lib/assessment/follow-up/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { ItemChoice } from '@/lib/text/commitment/types'
import { AssigneeField } from './assignee-field'
import { useQuestionFault } from './problems'

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
  const field = fieldsOf(state, faultOf)
  return (
    <SlimForm
      {...{ state, act, faultOf }}
      problem={t('problem')}
      fields={['about', 'question', 'language', 'dueOn', 'cadence', 'assignee']}
      submit={t('set')}
      note={isPublicAtOnce ? t('atOnce') : t('onceShown')}
    >
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
        {...field('question')}
        label={t('questionLabel')}
        hint={t('questionHow')}
        rows={3}
        maxLength={LONGEST_QUESTION}
        dir="auto"
        required
      />
      <LanguageField {...field('language')} label={t('languageLabel')} />
      <TextField
        {...field('dueOn')}
        type="date"
        label={t('dueLabel')}
        hint={t('dueHow')}
        min={today}
        required
      />
      <TextField
        {...field('cadence')}
        label={t('cadenceLabel')}
        hint={t('cadenceHow', { n: MOST_MONTHS })}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
      />
      <AssigneeField people={people} error={faultOf('assignee')} chosen={typedText(state, 'assignee')} />
    </SlimForm>
  )
}
