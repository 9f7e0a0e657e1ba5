'use client'

import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { Answered } from '@/components/ground/layout/answered'
import type { FormState } from '@/lib/ground/platform/form-state'
import { confirmAction, leaveAction } from '@/lib/reading/subscription/actions/step'

const unsent: FormState<never> = { status: 'new' }

const steps = {
  confirm: { action: confirmAction, field: 'token' },
  leave: { action: leaveAction, field: 'key' },
} as const

interface StepFormProps {
  step: keyof typeof steps
  locale: string
  /** What the link says. */
  secret: string
  label: string
}

/** One button: what a link leads to is done by whoever presses it, and by no program that only looks where links lead. */
export function StepForm({ step, locale, secret, label }: StepFormProps) {
  const { action, field } = steps[step]
  const [state, act] = useSending(action, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={act}>
      <Answered state={state} />
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name={field} value={secret} />
      <p className="btns">
        <SubmitButton main>{label}</SubmitButton>
      </p>
    </form>
  )
}
