'use client'

import { useLocale, useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { LanguageField } from '@/components/ground/form/language-field'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SelectField } from '@/components/ground/form/select-field'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { proposeAction } from '@/lib/assessment/reader-message/actions/outcome'
import { LONGEST } from '@/lib/assessment/reader-message/rules/message-text'
import type { LedToChoice } from '@/lib/assessment/reader-message/types'
import { type DeskMessage, type OtherMessage, OUTCOMES } from '@/lib/assessment/reader-message/types'
import { formatDate } from '@/lib/ground/i18n/format'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OpenedFields } from './opened'
import { MessageProblems, useMessageFault } from './problems'

const kinds = ['revision', 'source', 'note', 'variant', 'item'] as const

interface ProposeFormProps {
  message: DeskMessage
  ledTo: readonly LedToChoice[]
  others: readonly OtherMessage[]
}

const unsent: FormState<never> = { status: 'new' }
const fields = [
  'outcome',
  'matter',
  'reason',
  'answerLanguage',
  'showsWords',
  'excerpt',
  'ledTo',
  'duplicateOf',
]

/** Proposes what becomes of a message, in the words that readers will see. What was proposed before stands in it. */
export function ProposeForm({ message, ledTo, others }: ProposeFormProps) {
  const t = useTranslations('reader-message.desk')
  const locale = useLocale()
  const [state, act] = useSending(proposeAction, unsent)
  const faultOf = useMessageFault(state)
  const { proposal } = message
  const isReply = message.kind === 'reply'
  return (
    <form action={act} noValidate>
      <MessageProblems state={state} fields={fields} />
      <OpenedFields message={message} />
      <h3 className="h3 pb-s" id="outcome-title">
        {t('outcomeTitle')}
      </h3>
      <RadioPick
        name="outcome"
        labelledBy="outcome-title"
        chosen={typedText(state, 'outcome', proposal?.outcome ?? '') || null}
        error={faultOf('outcome')}
        options={OUTCOMES.map((outcome) => ({
          value: outcome,
          label: t(`outcome.${outcome}`),
          definition: t(`means.${outcome}`),
        }))}
      />
      <div className="pt-m">
        <TextArea
          name="matter"
          label={t('matter')}
          hint={t('matterHow')}
          error={faultOf('matter')}
          rows={2}
          maxLength={LONGEST.matter}
          dir="auto"
          defaultValue={typedText(state, 'matter', proposal?.matter ?? '')}
        />
        <TextArea
          name="reason"
          label={t('reason')}
          error={faultOf('reason')}
          rows={3}
          maxLength={LONGEST.reason}
          dir="auto"
          defaultValue={typedText(state, 'reason', proposal?.reason ?? '')}
        />
        <LanguageField
          name="answerLanguage"
          label={t('answerLanguage')}
          error={faultOf('answerLanguage')}
          defaultValue={typedText(state, 'answerLanguage', proposal?.answerLanguage ?? '')}
        />
        {message.mayPublish && !isReply && (
          <CheckLine
            className="pb-m"
            id="showsWords"
            name="showsWords"
            value="yes"
            defaultChecked={typedText(state, 'showsWords', proposal?.showsWords ? 'yes' : '') === 'yes'}
          >
            {t('showsWords')}
          </CheckLine>
        )}
        {isReply ? (
          <TextArea
            name="excerpt"
            label={t('excerpt')}
            hint={t('excerptHow')}
            error={faultOf('excerpt')}
            rows={3}
            dir="auto"
            defaultValue={typedText(state, 'excerpt', proposal?.excerpt ?? '')}
          />
        ) : (
          <LedToField
            choices={ledTo}
            error={faultOf('ledTo')}
            chosen={typedText(state, 'ledTo', proposal?.ledTo ?? '')}
          />
        )}
        {others.length > 0 && (
          <SelectField
            name="duplicateOf"
            label={t('duplicateOf')}
            error={faultOf('duplicateOf')}
            defaultValue={typedText(state, 'duplicateOf', proposal?.duplicateOf ?? '')}
          >
            <option value="">{t('nothing')}</option>
            {others.map(({ id, reference, receivedAt, excerpt }) => (
              <option key={id} value={id}>
                {t('otherChoice', {
                  ref: reference,
                  date: formatDate(locale, receivedAt),
                  words: excerpt,
                })}
              </option>
            ))}
          </SelectField>
        )}
      </div>
      <p className="btns">
        <SubmitButton main>{t('propose')}</SubmitButton>
      </p>
    </form>
  )
}

interface LedToFieldProps {
  choices: readonly LedToChoice[]
  error: string | undefined
  chosen: string
}

/** What a message led to, out of everything that readers can see. */
function LedToField({ choices, error, chosen }: LedToFieldProps) {
  const t = useTranslations('reader-message.desk')
  return (
    <SelectField name="ledTo" label={t('ledTo')} error={error} defaultValue={chosen}>
      <option value="">{t('nothing')}</option>
      {kinds.map((kind) => {
        const ofKind = choices.filter((choice) => choice.kind === kind)
        return (
          ofKind.length > 0 && (
            <optgroup key={kind} label={t(`group.${kind}`)}>
              {ofKind.map(({ value, label, language }) => (
                <option key={value} value={value} lang={language}>
                  {label}
                </option>
              ))}
            </optgroup>
          )
        )
      })}
    </SelectField>
  )
}
