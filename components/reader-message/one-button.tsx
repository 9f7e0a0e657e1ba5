'use client'

import type { FormState } from '@/lib/platform/form-state'
import { publishAction, takeAction } from '@/lib/reader-message/actions/outcome'
import { withdrawReplyAction } from '@/lib/reader-message/actions/reply'
import { FormKey } from '../form/form-key'
import { SubmitButton } from '../form/submit-button'
import { useSending } from '../form/use-sending'
import { OpenedFields } from './opened'
import { MessageProblems } from './problems'

const acts = { take: takeAction, publish: publishAction, withdraw: withdrawReplyAction }

const unsent: FormState<never> = { status: 'new' }

interface OneButtonProps {
  act: keyof typeof acts
  message: { id: string; version: number }
  main?: boolean
  children: string
}

/** An act that asks for nothing more than to be done. */
export function OneButton({ act, message, main = false, children }: OneButtonProps) {
  const [state, send] = useSending(acts[act], unsent)
  return (
    <form action={send}>
      <MessageProblems state={state} fields={[]} />
      <FormKey state={state} />
      <OpenedFields message={message} />
      <p className="btns">
        <SubmitButton main={main}>{children}</SubmitButton>
      </p>
    </form>
  )
}
