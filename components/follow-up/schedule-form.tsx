'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState } from 'react'
import { scheduleAction } from '@/lib/follow-up/actions/schedule'
import { LONGEST_QUESTION } from '@/lib/follow-up/schema'
import { MOST_MONTHS, type NamedPerson, type SubjectChoice } from '@/lib/follow-up/types'
import type { FormState } from '@/lib/platform/form-state'
import { SelectField } from '../form/select-field'
import { SubmitButton } from '../form/submit-button'
import { TextArea, TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { AssigneeField } from './assignee-field'
import { LanguageField } from './language-field'
import { FormProblems, useFaultText } from './problems'

interface ScheduleFormProps {
  /** What the question will be known by. */
  id: string
  subjects: readonly SubjectChoice[]
  people: readonly NamedPerson[]
  /** The subject that the page was asked for: a statement's address, or an item's. */
  about: string
  /** YYYY-MM-DD */
  today: string
  /** Whether readers see the question at once. */
  isPublicAtOnce: boolean
}

const unsent: FormState<never> = { status: 'new' }

/** Sets a question: what to ask, about what, by when, how often, and of whom. */
export function ScheduleForm({ id, subjects, people, about, today, isPublicAtOnce }: ScheduleFormProps) {
  const t = useTranslations('followups')
  const [state, act] = useActionState(scheduleAction, unsent)
  const faultOf = useFaultText(state)
  return (
    <form action={act} noValidate className="slim">
      <FormProblems
        state={state}
        fields={['about', 'question', 'language', 'dueOn', 'cadence', 'assignee']}
      />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <AboutField subjects={subjects} error={faultOf('about')} chosen={typedText(state, 'about', about)} />
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

interface AboutFieldProps {
  subjects: readonly SubjectChoice[]
  error: string | undefined
  chosen: string
}

function AboutField({ subjects, error, chosen }: AboutFieldProps) {
  const t = useTranslations('followups')
  return (
    <SelectField
      name="about"
      label={t('aboutLabel')}
      hint={t('aboutHow')}
      error={error}
      required
      defaultValue={chosen}
    >
      <option value="">{t('choose')}</option>
      {subjects.map(({ slug, shortTitle, language, items }) => (
        <optgroup key={slug} label={shortTitle} lang={language}>
          <option value={slug}>{t('wholeStatement')}</option>
          {items.map(({ reference, title, titleLanguage }) => (
            <option key={reference} value={`${slug}/${reference}`} lang={titleLanguage}>
              {reference} {title}
            </option>
          ))}
        </optgroup>
      ))}
    </SelectField>
  )
}
