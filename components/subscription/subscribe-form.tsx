'use client'

import { useTranslations } from 'next-intl'
import { LETTER_RHYTHMS } from '@/lib/mail/rules/rhythm'
import type { FormState } from '@/lib/platform/form-state'
import { TRAP } from '@/lib/platform/returned-fields.mjs'
import { askAction } from '@/lib/subscription/actions/ask'
import { FAULTS } from '@/lib/subscription/schema'
import { FormProblems } from '../form/form-problems'
import { RadioPick } from '../form/radio-pick'
import { SubmitButton } from '../form/submit-button'
import { TextField } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useFaultReader } from '../form/use-fault-reader'
import { useSending } from '../form/use-sending'
import { Answered } from '../layout/answered'

const unsent: FormState<never> = { status: 'new' }

const fields = ['how', 'address', TRAP]

/** The form by which a reader subscribes by e-mail. Its page runs no script of the framework's: what comes back is rendered by the server alone. */
export function SubscribeForm({ locale, path }: { locale: string; path: string }) {
  const t = useTranslations('subscription')
  const [state, act] = useSending(askAction, unsent)
  const faultOf = useFaultReader(state, FAULTS, (code) => t(`fault.${code}`))
  return (
    <form className="correct" action={act} noValidate>
      <Answered state={state} />
      <FormProblems state={state} fields={fields} title={t('notTaken')} faultOf={faultOf} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="path" value={path} />
      <TextField
        name="address"
        label={t('address')}
        hint={t('addressHow')}
        error={faultOf('address')}
        defaultValue={typedText(state, 'address')}
        type="email"
        inputMode="email"
        autoComplete="email"
        dir="ltr"
        required
      />
      <h2 className="h3 pt-m" id="how-title">
        {t('howOften')}
      </h2>
      <RadioPick
        name="how"
        labelledBy="how-title"
        chosen={typedText(state, 'how', 'weekly')}
        error={faultOf('how')}
        options={LETTER_RHYTHMS.map((value) => ({
          value,
          label: t(`how.${value}`),
          definition: t(`howDef.${value}`),
        }))}
      />
      <div className="vh" aria-hidden="true">
        <label htmlFor={TRAP}>{t('website')}</label>
        <input id={TRAP} name={TRAP} tabIndex={-1} autoComplete="off" defaultValue="" />
      </div>
      <p className="btns pt-m">
        <SubmitButton main>{t('send')}</SubmitButton>
      </p>
    </form>
  )
}
