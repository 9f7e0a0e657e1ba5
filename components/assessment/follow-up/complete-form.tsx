'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { LanguageField } from '@/components/ground/form/language-field'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { useJudgementName } from '@/components/text/method/judgement-name'
import { completeAction } from '@/lib/assessment/follow-up/actions/course'
import { LONGEST_REASON } from '@/lib/assessment/follow-up/schema'
import type { DeskFollowUp, NoteChoice } from '@/lib/assessment/follow-up/types'
import type { AnswerView } from '@/lib/assessment/status-update/types'
import { formatDate } from '@/lib/ground/i18n/format'
import { localePath } from '@/lib/ground/i18n/routing'
import type { FormState } from '@/lib/ground/platform/form-state'
import type { PartyView } from '@/lib/text/statement/types'
import { useAnsweredFor } from './answered-for'
import { OpenedFields } from './opened'
import { QuestionProblems, useQuestionFault } from './problems'

interface CompleteFormProps {
  question: DeskFollowUp
  answers: readonly AnswerView[]
  notes: readonly NoteChoice[]
  /** When it comes back once it is completed; null where it does not. */
  nextDueOn: string | null
  /** Whether the member may write a status update. */
  writes: boolean
}

const unsent: FormState<never> = { status: 'new' }
const idOf = (field: string) => (field === 'outcome' ? field : `complete-${field}`)

/** Completes the question by one of three: a status update, a note, a reason. */
export function CompleteForm({ question, answers, notes, nextDueOn, writes }: CompleteFormProps) {
  const t = useTranslations()
  const locale = useLocale()
  const [state, act] = useSending(completeAction, unsent)
  const faultOf = useQuestionFault(state)
  return (
    <form action={act} noValidate>
      <QuestionProblems
        state={state}
        fields={['outcome', 'revision', 'note', 'reason', 'reasonLanguage']}
        idOf={idOf}
      />
      <FormKey state={state} />
      <OpenedFields question={question} />
      <RadioPick
        name="outcome"
        labelledBy="complete"
        chosen={typedText(state, 'outcome') || null}
        error={faultOf('outcome')}
        options={[
          {
            value: 'revision',
            label: t('follow-up.byRevisionPick'),
            disabled: answers.length === 0,
            least: answers.length === 0 ? t('follow-up.noneCanAnswer') : undefined,
          },
          {
            value: 'note',
            label: t('follow-up.byNotePick'),
            disabled: notes.length === 0,
            least: notes.length === 0 ? t('follow-up.noneCanAnswer') : undefined,
          },
          { value: 'reason', label: t('follow-up.byReasonPick') },
        ]}
      />
      <div className="pt-m">
        {answers.length > 0 && (
          <RevisionField
            answers={answers}
            parties={question.statement.parties}
            error={faultOf('revision')}
            chosen={typedText(state, 'revision')}
          />
        )}
        {notes.length > 0 && (
          <NoteField notes={notes} error={faultOf('note')} chosen={typedText(state, 'note')} />
        )}
        <TextArea
          name="reason"
          id={idOf('reason')}
          label={t('follow-up.reasonLabel')}
          hint={question.isPublic ? t('follow-up.reasonHow') : undefined}
          error={faultOf('reason')}
          rows={3}
          maxLength={LONGEST_REASON}
          dir="auto"
          defaultValue={typedText(state, 'reason')}
        />
        <LanguageField
          name="reasonLanguage"
          id={idOf('reasonLanguage')}
          label={t('form.reasonLanguage')}
          error={faultOf('reasonLanguage')}
          defaultValue={typedText(state, 'reasonLanguage')}
        />
      </div>
      <p className="btns">
        <SubmitButton main describedBy={nextDueOn === null ? undefined : 'comes-back'}>
          {t('ui.action.complete')}
        </SubmitButton>
        {writes && question.item && !question.item.withdrawn && (
          <a
            className="tap"
            href={localePath(locale, `/desk/${question.statement.slug}/${question.item.reference}`)}
          >
            {t('desk.write', { ref: question.item.reference })}
          </a>
        )}
      </p>
      {nextDueOn !== null && (
        <p className="small quiet pt-s" id="comes-back">
          {t('follow-up.comesBack', { date: formatDate(locale, nextDueOn) })}
        </p>
      )}
    </form>
  )
}

interface ChoiceProps {
  error: string | undefined
  chosen: string
}

function RevisionField({
  answers,
  parties,
  error,
  chosen,
}: ChoiceProps & { answers: readonly AnswerView[]; parties: readonly PartyView[] }) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  const judgementName = useJudgementName()
  const answeredFor = useAnsweredFor(parties)
  return (
    <SelectField
      name="revision"
      id={idOf('revision')}
      label={t('revisionLabel')}
      error={error}
      defaultValue={chosen}
    >
      <option value="">{t('choose')}</option>
      {answers.map(({ id, reference, party, number, judgement, by, submittedAt }) => (
        <option key={id} value={id}>
          {t('revisionChoice', {
            ref: reference,
            ...answeredFor(party),
            n: number,
            status: judgementName(judgement),
            name: by,
            date: formatDate(locale, submittedAt),
          })}
        </option>
      ))}
    </SelectField>
  )
}

function NoteField({ notes, error, chosen }: ChoiceProps & { notes: readonly NoteChoice[] }) {
  const t = useTranslations('follow-up')
  const locale = useLocale()
  return (
    <SelectField name="note" id={idOf('note')} label={t('noteLabel')} error={error} defaultValue={chosen}>
      <option value="">{t('choose')}</option>
      {notes.map(({ id, reference, words, by, createdAt, language }) => (
        <option key={id} value={id} lang={language}>
          {t('noteChoice', {
            ref: reference ?? t('noteOnStatement'),
            words,
            name: by,
            date: formatDate(locale, createdAt),
          })}
        </option>
      ))}
    </SelectField>
  )
}
