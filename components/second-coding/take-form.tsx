'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { takeAction } from '@/lib/second-coding/actions/take'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'

const unsent: FormState<never> = { status: 'new' }

/** Takes on a second judgement that was left to any analyst. */
export function TakeForm({ requestId }: { requestId: string }) {
  const t = useTranslations('coding')
  const locale = useLocale()
  const id = useId()
  const [state, act] = useActionState(takeAction, unsent)
  return (
    <form action={act} className="decision">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton main describedBy={id}>
        {t('takeIt')}
      </SubmitButton>
      <p className="small" id={id}>
        {t('takeHow')}
      </p>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
