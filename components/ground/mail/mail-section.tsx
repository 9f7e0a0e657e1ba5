'use client'

import { useLocale, useTranslations } from 'next-intl'
import { sendTrialAction } from '@/lib/ground/mail/actions/send-trial'
import type { FormState } from '@/lib/ground/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'

const unsent: FormState<void> = { status: 'new' }

/** Whether this site sends mail, what is off where it does not, and where it does, a trial of it. */
export function MailSection({ isOn }: { isOn: boolean }) {
  const t = useTranslations('mail')
  return isOn ? <Trial /> : <p className="nothing">{t('off')}</p>
}

function Trial() {
  const t = useTranslations('mail')
  const [state, send] = useSending(sendTrialAction, unsent)
  const refusal = useRefusalText(state)
  return (
    <form action={send}>
      <p>{t('on')}</p>
      <Refused text={refusal} />
      <input type="hidden" name="locale" value={useLocale()} />
      <SubmitButton small>{t('trial.send')}</SubmitButton>
      <p role="status">{state.status === 'done' && t('trial.queued')}</p>
    </form>
  )
}
