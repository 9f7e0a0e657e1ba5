'use client'

import { useLocale, useTranslations } from 'next-intl'
import { DecisionLine } from '@/components/ground/form/decision-line'
import { FormKey } from '@/components/ground/form/form-key'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { useSending } from '@/components/ground/form/use-sending'
import { takeAction, takeBackAction } from '@/lib/assessment/second-coding/actions/request'
import type { FormState } from '@/lib/ground/platform/form-state'

const unsent: FormState<never> = { status: 'new' }

interface OfRequest {
  requestId: string
}

/** Takes on a second judgement that was left to any analyst. */
export function TakeForm({ requestId }: OfRequest) {
  const t = useTranslations('second-coding')
  return (
    <RequestForm action={takeAction} name={t('takeIt')} means={t('takeHow')} requestId={requestId} main />
  )
}

/** Takes a request back while nobody has given the judgement. */
export function TakeBackForm({ requestId }: OfRequest) {
  const t = useTranslations('second-coding')
  return (
    <RequestForm
      action={takeBackAction}
      name={t('takeBack')}
      means={t('takeBackHow')}
      requestId={requestId}
    />
  )
}

interface RequestFormProps extends OfRequest {
  action: typeof takeAction | typeof takeBackAction
  name: string
  means: string
  main?: boolean
}

/** One act on a request for a second judgement, which asks for nothing but the request. */
function RequestForm({ action, name, means, requestId, main }: RequestFormProps) {
  const [state, act] = useSending(action, unsent)
  return (
    <>
      <DecisionLine act={act} name={name} means={means} main={main}>
        <FormKey state={state} />
        <input type="hidden" name="locale" value={useLocale()} />
        <input type="hidden" name="requestId" value={requestId} />
      </DecisionLine>
      <Refused text={useRefusalText(state)} />
    </>
  )
}
