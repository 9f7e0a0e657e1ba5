'use client'

import { type ReactNode, useId, useRef } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useMarkFault } from './mark-faults'

interface DecisionReasonProps {
  state: FormState<unknown>
  act: (form: FormData) => void
  /** What the decision is called, what it does, and what the reason is called. */
  name: string
  means: string
  label: string
  shortcut: string
  /** What the decision is about. */
  children: ReactNode
}

/** A decision that needs a reason, which is asked for under its own line. It comes back open where it was refused. */
export function DecisionReason({ state, act, name, means, label, shortcut, children }: DecisionReasonProps) {
  const id = useId()
  const fault = useMarkFault(state)('reason')
  const refusal = useRefusalText(state)
  const form = useRef<HTMLFormElement>(null)
  return (
    <details
      className="opener"
      open={state.status !== 'new'}
      onToggle={(event) => {
        if (event.newState === 'open') form.current?.querySelector('textarea')?.focus()
      }}
    >
      <summary className="decision" aria-keyshortcuts={shortcut}>
        <span className="btn">{name}</span>
        <span className="small">{means}</span>
      </summary>
      <form action={act} ref={form} noValidate>
        {children}
        <TextArea
          name="reason"
          id={`${id}reason`}
          label={label}
          error={fault ?? refusal}
          rows={3}
          dir="auto"
          required
          defaultValue={typedText(state, 'reason')}
        />
        <p className="btns pb-m">
          <SubmitButton main>{name}</SubmitButton>
        </p>
      </form>
    </details>
  )
}

/** Why a decision without fields was refused. */
export function DecisionRefused({ state }: { state: FormState<unknown> }) {
  const fault = useMarkFault(state)('contentSha256')
  return <Refused text={useRefusalText(state) ?? fault} />
}
