'use client'

import { useTranslations } from 'next-intl'
import { RadioPick } from '@/components/ground/form/radio-pick'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { confirmAction } from '@/lib/assessment/reader-message/actions/reply'
import { CHANNELS } from '@/lib/assessment/reader-message/types'
import type { FormState } from '@/lib/ground/platform/form-state'
import { OpenedFields } from './opened'
import { MessageProblems, useMessageFault } from './problems'

const unsent: FormState<never> = { status: 'new' }

/** States that a reply is the party's, and by which channel that was made sure of. */
export function ConfirmForm({ message }: { message: { id: string; version: number } }) {
  const t = useTranslations('reader-message.desk')
  const [state, act] = useSending(confirmAction, unsent)
  const faultOf = useMessageFault(state)
  return (
    <form action={act} noValidate>
      <MessageProblems state={state} fields={['channel']} />
      <OpenedFields message={message} />
      <h3 className="h3 pb-s" id="channel-title">
        {t('channelTitle')}
      </h3>
      <RadioPick
        name="channel"
        labelledBy="channel-title"
        chosen={typedText(state, 'channel') || null}
        error={faultOf('channel')}
        options={CHANNELS.map((channel) => ({ value: channel, label: t(`channel.${channel}`) }))}
      />
      <p className="btns pt-m">
        <SubmitButton>{t('confirm')}</SubmitButton>
      </p>
    </form>
  )
}
