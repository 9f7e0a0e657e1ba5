'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { chooseShortcutsAction } from '@/lib/account/actions/shortcuts'
import type { FormState } from '@/lib/platform/form-state'
import { FieldError } from '../form/field-error'
import { useRefusalText } from '../form/refusal-text'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'

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
