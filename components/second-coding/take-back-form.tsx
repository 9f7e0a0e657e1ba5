'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useActionState, useId } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { takeBackAction } from '@/lib/second-coding/actions/take-back'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'

const unsent: FormState<never> = { status: 'new' }

/** Takes a request back while nobody has given the judgement. */
export function TakeBackForm({ requestId }: { requestId: string }) {
  const t = useTranslations('coding')
  const locale = useLocale()
  const id = useId()
  const [state, act] = useActionState(takeBackAction, unsent)
  return (
    <form action={act} className="decision">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="requestId" value={requestId} />
      <SubmitButton describedBy={id}>{t('takeBack')}</SubmitButton>
      <p className="small" id={id}>
        {t('takeBackHow')}
      </p>
      <Refused text={useRefusalText(state)} />
    </form>
  )
}
