'use client'

import { useTranslations } from 'next-intl'
import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { TextArea } from '@/components/ground/form/text-field'
import { typedText } from '@/components/ground/form/typed-text'
import { useSending } from '@/components/ground/form/use-sending'
import { sendBackAction } from '@/lib/assessment/reader-message/actions/outcome'
import { LONGEST } from '@/lib/assessment/reader-message/rules/message-text'
import type { FormState } from '@/lib/ground/platform/form-state'
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
