'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useRefusalText } from '@/components/ground/form/refusal-text'
import { Refused } from '@/components/ground/form/refused'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { FormState } from '@/lib/ground/platform/form-state'
import {
  pauseAction,
  removeAction,
  renewAction,
  resumeAction,
  testAction,
} from '@/lib/reading/webhook/actions/course'
import type { GivenSecret as Given, OffWhy } from '@/lib/reading/webhook/types'
import { GivenSecret } from './given-secret'

const ACTIONS = { test: testAction, pause: pauseAction, resume: resumeAction } as const
type Act = keyof typeof ACTIONS

/** What can be done with an address: a test, to pause or to resume, a new secret, to remove it. What cannot be undone says so beside its button. */
export function WebhookActs({ id, off }: { id: string; off: OffWhy | null }) {
  const t = useTranslations('webhook')
  const acts: readonly Act[] = off === null ? ['test', 'pause'] : off === 'secret' ? [] : ['test', 'resume']
  return (
    <>
      <div className="line gap-s">
        {acts.map((act) => (
          <ActForm key={act} {...{ act, id }} />
        ))}
      </div>
      <h2 className="h3 mt-l">{t('renew')}</h2>
      <p className="small quiet">{t('renewHow')}</p>
      <RenewForm id={id} />
      <h2 className="h3 mt-l">{t('remove')}</h2>
      <p className="small quiet">{t('removeHow')}</p>
      <RemoveForm id={id} />
    </>
  )
}

const unsent: FormState<void> = { status: 'new' }

function ActForm({ act, id }: { act: Act; id: string }) {
  const t = useTranslations('webhook')
  const [state, send] = useSending(ACTIONS[act], unsent)
  return <OneButton {...{ send, id, label: t(act) }} refusal={useRefusalText(state)} />
}

const gone: FormState<never> = { status: 'new' }

function RemoveForm({ id }: { id: string }) {
  const t = useTranslations('webhook')
  const [state, send] = useSending(removeAction, gone)
  return <OneButton {...{ send, id, label: t('remove') }} refusal={useRefusalText(state)} />
}

const unseen: FormState<Given> = { status: 'new' }

function RenewForm({ id }: { id: string }) {
  const t = useTranslations('webhook')
  const [state, send] = useSending(renewAction, unseen)
  return (
    <>
      {state.status === 'done' && <GivenSecret secret={state.value.secret} />}
      <OneButton {...{ send, id, label: t('renew') }} refusal={useRefusalText(state)} />
    </>
  )
}

function OneButton({
  send,
  id,
  label,
  refusal,
}: {
  send: (form: FormData) => void
  id: string
  label: string
  refusal: ReturnType<typeof useRefusalText>
}) {
  return (
    <form action={send}>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <input type="hidden" name="id" value={id} />
      <SubmitButton small>{label}</SubmitButton>
    </form>
  )
}
