'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useId } from 'react'
import { FieldError } from '@/components/ground/form/field-error'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { withdrawAction } from '@/lib/assessment/status-update/actions/withdraw'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

/** Takes back one's own submission. */
export function Withdraw({ revisionId, reference }: { revisionId: string; reference: string }) {
  const t = useTranslations()
  const [state, withdraw] = useSending(withdrawAction, unsent)
  const id = useId()
  const refusal = useRefusalText(state)
  return (
    <form action={withdraw}>
      {refusal !== undefined && <FieldError id={id}>{refusal}</FieldError>}
      <FormKey state={state} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <SubmitButton small>
        {t('ui.action.withdraw')} <span className="vh">{reference}</span>
      </SubmitButton>
    </form>
  )
}
