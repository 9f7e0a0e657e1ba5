'use client'

import { useLocale, useTranslations } from 'next-intl'
import { FormProblems } from '@/components/ground/form/form-problems'
import { InlinePick } from '@/components/ground/form/inline-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { typedText } from '@/components/ground/form/typed-text'
import { useFaultReader } from '@/components/ground/form/use-fault-reader'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { setSignalsAction } from '@/lib/reading/site/actions/signals'
import { SIGNAL_ANSWERS, SIGNALS, signalsIn } from '@/lib/reading/site/rules/signals'
import { faults } from '@/lib/reading/site/schema'
import type { HouseText } from '@/lib/reading/site/types'

const unsent: FormState<never> = { status: 'new' }

/** What an administrator asks machines to make of the content: for each use yes, no, or nothing said. */
export function SignalsForm({ text }: { text: HouseText | null }) {
  const t = useTranslations()
  const fault = useTranslations('site.fault')
  const [state, act] = useSending(setSignalsAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => fault(code))
  const conflict = state.status === 'refused' && state.code === 'conflict' ? state.details : {}
  const said = signalsIn(text?.body ?? '')
  return (
    <form action={act} noValidate>
      <FormProblems
        state={state}
        title={t('site.signals.notSaved')}
        kept={t('form.kept')}
        faultOf={faultOf}
        fields={SIGNALS}
      />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="version" value={conflict.version ?? text?.version ?? 0} />
      {SIGNALS.map((signal) => (
        <InlinePick
          key={signal}
          name={signal}
          legend={t(`site.signals.use.${signal}`)}
          error={faultOf(signal)}
          chosen={typedText(state, signal, said[signal] ?? '')}
          options={[
            ['', t('site.signals.unsaid')],
            ...SIGNAL_ANSWERS.map((answer) => [answer, t(`site.signals.${answer}`)] as const),
          ]}
        />
      ))}
      <p className="btns pt-s">
        <SubmitButton>{t('site.signals.save')}</SubmitButton>
      </p>
    </form>
  )
}
