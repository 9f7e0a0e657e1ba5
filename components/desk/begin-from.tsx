'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { beginFromAction } from '@/lib/status-update/actions/begin'
import { FieldError } from '../form/field-error'
import { FormKey } from '../form/form-key'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

/** Starts a draft with a revision's words. */
export function BeginFrom({ revisionId, label }: { revisionId: string; label: ReactNode }) {
  const t = useTranslations('form.refusal')
  const [state, begin] = useSending(beginFromAction, unsent)
  const id = useId()
  return (
    <form action={begin}>
      <FormKey state={state} />
      {state.status === 'refused' && (
        <FieldError id={id}>{t(state.code, { minutes: 0, ...state.details })}</FieldError>
      )}
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <SubmitButton small>{label}</SubmitButton>
    </form>
  )
}
