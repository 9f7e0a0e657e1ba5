'use client'

import { type ReactNode, useId, useRef } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { FieldError } from '../form/field-error'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedIn, useMarkFault, useRefusal } from './mark-faults'

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
  const refusal = useRefusal(state)
  const typed = typedIn(state, 'reason')
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
          defaultValue={typeof typed === 'string' ? typed : ''}
        />
        <p className="btns pb-m">
          <SubmitButton main>{name}</SubmitButton>
        </p>
      </form>
    </details>
  )
}

/** Why a decision without fields was refused. */
export function Refused({ state }: { state: FormState<unknown> }) {
  const id = useId()
  const fault = useMarkFault(state)('contentSha256')
  const text = useRefusal(state) ?? fault
  if (text === undefined) return null
  return (
    <div role="alert">
      <FieldError id={id}>{text}</FieldError>
    </div>
  )
}
