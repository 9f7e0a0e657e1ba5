'use client'

import { useLocale, useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { takeAction, takeBackAction } from '@/lib/second-coding/actions/request'
import { DecisionLine } from '../form/decision-line'
import { FormKey } from '../form/form-key'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useSending } from '../form/use-sending'

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
