'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useId } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { beginFromAction } from '@/lib/assessment/status-update/actions/begin'
import type { FormState } from '@/lib/ground/platform/form-state'

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
