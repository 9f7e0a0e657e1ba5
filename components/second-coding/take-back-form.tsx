'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { takeBackAction } from '@/lib/second-coding/actions'
import { DecisionLine } from '../form/decision-line'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

/** Takes a request back while nobody has given the judgement. */
export function TakeBackForm({ requestId }: { requestId: string }) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  const [state, act] = useSending(takeBackAction, unsent)
  return (
    <>
      <DecisionLine act={act} name={t('takeBack')} means={t('takeBackHow')}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="requestId" value={requestId} />
      </DecisionLine>
      <Refused text={useRefusalText(state)} />
    </>
  )
}
