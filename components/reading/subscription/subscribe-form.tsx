'use client'

import { useTranslations } from 'next-intl'
import { FormProblems } from '@/components/ground/form/form-problems'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextField } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import { Answered } from '@/components/ground/layout/answered'
import { LETTER_RHYTHMS } from '@/lib/ground/mail/rules/rhythm'
import type { FormState } from '@/lib/ground/platform/form-state'
import { TRAP } from '@/lib/ground/platform/returned-fields.mjs'
import { askAction } from '@/lib/reading/subscription/actions/ask'
import { FAULTS } from '@/lib/reading/subscription/schema'

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
