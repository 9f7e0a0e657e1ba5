'use client'

import { useLocale, useTranslations } from 'next-intl'
import { setSignalsAction } from '@/lib/house/actions/signals'
import { SIGNAL_ANSWERS, SIGNALS, signalsIn } from '@/lib/house/rules/signals'
import { faults } from '@/lib/house/schema'
import type { HouseText } from '@/lib/house/types'
import type { FormState } from '@/lib/platform/form-state'
import { FormProblems } from '../form/form-problems'
import { InlinePick } from '../form/inline-pick'
import { SubmitButton } from '../form/submit-button'
import { typedText } from '../form/typed-text'
import { useFaultReader } from '../form/use-fault-reader'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

/** What an administrator asks machines to make of the content: for each use yes, no, or nothing said. */
export function SignalsForm({ text }: { text: HouseText | null }) {
  const t = useTranslations()
  const fault = useTranslations('house.fault')
  const [state, act] = useSending(setSignalsAction, unsent)
  const faultOf = useFaultReader(state, faults, (code) => fault(code))
  const conflict = state.status === 'refused' && state.code === 'conflict' ? state.details : {}
  const said = signalsIn(text?.body ?? '')
  return (
    <form action={act} noValidate>
      <FormProblems
        state={state}
        title={t('house.signals.notSaved')}
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
          legend={t(`house.signals.use.${signal}`)}
          error={faultOf(signal)}
          chosen={typedText(state, signal, said[signal] ?? '')}
          options={[
            ['', t('house.signals.unsaid')],
            ...SIGNAL_ANSWERS.map((answer) => [answer, t(`house.signals.${answer}`)] as const),
          ]}
        />
      ))}
      <p className="btns pt-s">
        <SubmitButton>{t('house.signals.save')}</SubmitButton>
      </p>
    </form>
  )
}
