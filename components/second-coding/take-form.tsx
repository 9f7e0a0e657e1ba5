'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { takeAction } from '@/lib/second-coding/actions'
import { DecisionLine } from '../form/decision-line'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useSending } from '../form/use-sending'

const unsent: FormState<never> = { status: 'new' }

/** Takes on a second judgement that was left to any analyst. */
export function TakeForm({ requestId }: { requestId: string }) {
  const t = useTranslations('second-coding')
  const locale = useLocale()
  const [state, act] = useSending(takeAction, unsent)
  return (
    <>
      <DecisionLine act={act} name={t('takeIt')} means={t('takeHow')} main>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="requestId" value={requestId} />
      </DecisionLine>
      <Refused text={useRefusalText(state)} />
    </>
  )
}
