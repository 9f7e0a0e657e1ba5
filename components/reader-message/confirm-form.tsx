'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { confirmAction } from '@/lib/reader-message/actions/reply'
import { CHANNELS } from '@/lib/reader-message/types'
import { RadioPick } from '../form/radio-pick'
import { SubmitButton } from '../form/submit-button'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
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
