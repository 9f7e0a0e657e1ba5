'use client'

import { FormKey } from '@/components/ground/form/form-key'
import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import { publishAction, takeAction } from '@/lib/assessment/reader-message/actions/outcome'
import { withdrawReplyAction } from '@/lib/assessment/reader-message/actions/reply'
import type { FormState } from '@/lib/ground/platform/form-state'
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
