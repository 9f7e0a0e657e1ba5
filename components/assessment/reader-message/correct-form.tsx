'use client'

import { useTranslations } from 'next-intl'
import { CheckLine } from '@/components/ground/form/check-line'
import { ChoiceField } from '@/components/ground/form/choice-field'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea, TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { Answered } from '@/components/ground/layout/answered'
import { sendAction } from '@/lib/assessment/reader-message/actions/send'
import { LONGEST } from '@/lib/assessment/reader-message/rules/message-text'
import { KINDS } from '@/lib/assessment/reader-message/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { TRAP } from '@/lib/ground/platform/returned-fields.mjs'
import { SendingProblems, useMessageFault } from './problems'

interface CorrectFormProps {
  locale: string
  /** Addresses of the statement and the item that it is about. */
  statement: string
  reference: string
  /** What this form is known by: sent twice it is one message. */
  formKey: string
  /** In which languages it may be written, and in whose name a reply may be: values with their names. */
  languages: readonly (readonly [string, string])[]
  parties: readonly (readonly [string, string])[]
}

const unsent: FormState<never> = { status: 'new' }

const fields = ['kind', 'body', 'address', 'quote', 'party', 'capacity', 'language', 'contact', TRAP]

/**
 * The form that a reader sends. Its page runs no script of the framework's: what comes back is rendered by the server alone. What a kind of
 * message does not need is out of sight where the browser can tell.
 */
export function CorrectForm({ locale, statement, reference, formKey, languages, parties }: CorrectFormProps) {
  const t = useTranslations('reader-message')
  const [state, act] = useSending(sendAction, unsent)
  const faultOf = useMessageFault(state)
  const known = faultOf('key') === undefined
  const typed = (name: string) => ({ name, error: faultOf(name), defaultValue: typedText(state, name) })
  return (
    <form className="correct" action={act} noValidate>
      <Answered state={state} />
      <SendingProblems state={state} fields={fields} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="key" value={known ? typedText(state, 'key', formKey) : formKey} />
      <input type="hidden" name="statement" value={statement} />
      <input type="hidden" name="reference" value={reference} />
      <h2 className="h3" id="kind-title">
        {t('kindTitle')}
      </h2>
      <RadioPick
        name="kind"
        labelledBy="kind-title"
        chosen={typedText(state, 'kind', 'wrong')}
        error={faultOf('kind')}
        options={KINDS.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          definition: t(`kindDef.${kind}`),
        }))}
      />
      <div className="pt-m">
        <TextArea
          {...typed('body')}
          label={t('body')}
          hint={t('bodyHow', { n: LONGEST.body })}
          rows={7}
          dir="auto"
          required
        />
        <div className="of-source">
          <TextField
            {...typed('address')}
            label={t('address')}
            hint={t('addressHow')}
            type="url"
            inputMode="url"
            autoComplete="off"
            dir="ltr"
          />
          <TextArea {...typed('quote')} label={t('quote')} hint={t('quoteHow')} rows={3} dir="auto" />
        </div>
        <div className="of-reply">
          <ChoiceField
            name="party"
            label={t('party')}
            error={faultOf('party')}
            value={typedText(state, 'party')}
            options={parties}
            unset={t('choose')}
          />
          <TextField
            {...typed('capacity')}
            label={t('capacity')}
            hint={t('capacityHow')}
            autoComplete="off"
            dir="auto"
          />
        </div>
        <ChoiceField
          name="language"
          label={t('language')}
          error={faultOf('language')}
          value={typedText(state, 'language', locale)}
          options={languages}
        />
        <div className="field of-others">
          <CheckLine
            id="mayPublish"
            name="mayPublish"
            value="yes"
            defaultChecked={typedText(state, 'mayPublish') === 'yes'}
            aria-describedby="may"
          >
            {t('mayPublish')}
          </CheckLine>
          <p className="hint" id="may">
            {t('mayPublishHow')}
          </p>
        </div>
        <TextField
          {...typed('contact')}
          label={t('contact')}
          hint={t('contactHow')}
          autoComplete="off"
          dir="auto"
        />
        <div className="vh" aria-hidden="true">
          <label htmlFor={TRAP}>{t('website')}</label>
          <input id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" defaultValue="" />
        </div>
      </div>
      <p className="btns">
        <SubmitButton main>{t('send')}</SubmitButton>
      </p>
    </form>
  )
}
