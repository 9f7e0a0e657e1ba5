'use client'

import { useTranslations } from 'next-intl'
import type { FormState } from '@/lib/platform/form-state'
import { sendBackAction } from '@/lib/reader-message/actions/outcome'
import { LONGEST } from '@/lib/reader-message/rules/message-text'
import { FormKey } from '../form/form-key'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useSending } from '../form/use-sending'
import { OpenedFields } from './opened'
import { MessageProblems, useMessageFault } from './problems'

const unsent: FormState<never> = { status: 'new' }
const idOf = (field: string) => `back-${field}`

/** Sends a proposed outcome back, with a reason. */
export function SendBackForm({ message }: { message: { id: string; version: number } }) {
  const t = useTranslations('reader-message.desk')
  const [state, act] = useSending(sendBackAction, unsent)
  const faultOf = useMessageFault(state)
  return (
    <form action={act} noValidate className="mt-m">
      <MessageProblems state={state} fields={['reason']} idOf={idOf} />
      <FormKey state={state} />
      <OpenedFields message={message} />
      <TextArea
        name="reason"
        id={idOf('reason')}
        label={t('sendBackReason')}
        error={faultOf('reason')}
        rows={2}
        maxLength={LONGEST.reason}
        dir="auto"
        required
        defaultValue={typedText(state, 'reason')}
      />
      <p className="btns">
        <SubmitButton>{t('sendBack')}</SubmitButton>
      </p>
    </form>
  )
}
