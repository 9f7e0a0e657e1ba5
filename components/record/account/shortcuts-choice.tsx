'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import { chooseShortcutsAction } from '@/lib/record/account/actions/shortcuts'

const unsent: FormState<void> = { status: 'new' }

/** Turns single keys off, or on again, on all of one's pages. */
export function ShortcutsChoice({ areOn }: { areOn: boolean }) {
  const t = useTranslations()
  const id = useId()
  const [state, choose] = useSending(chooseShortcutsAction, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={choose}>
      {refusal !== undefined && <FieldError id={id}>{refusal}</FieldError>}
      <input type="hidden" name="shortcuts" value={areOn ? 'off' : 'on'} />
      <SubmitButton small>{t(areOn ? 'desk.keys.turnOff' : 'desk.keys.turnOn')}</SubmitButton>
    </form>
  )
}
