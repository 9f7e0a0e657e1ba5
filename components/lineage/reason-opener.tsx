'use client'

import { type ReactNode, useId, useRef } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { SubmitButton } from '../form/submit-button'
import { TextArea } from '../form/text-field'
import { typedText } from '../form/typed-text'
import { useLinkFault } from './link-faults'

interface ReasonOpenerProps {
  state: FormState<unknown>
  act: (form: FormData) => void
  /** What the act is called, what it does, and what its reason is called. */
  name: string
  means: string
  label: string
  shortcut?: string
  /** What it is done to, and further fields. */
  children: ReactNode
}

/** An act on a link that needs a reason, which is asked for under its own line. It comes back open where it was refused. */
export function ReasonOpener({ state, act, name, means, label, shortcut, children }: ReasonOpenerProps) {
  const id = useId()
  const fault = useLinkFault(state)('reason')
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
        {children}
        <p className="btns pb-m">
          <SubmitButton main>{name}</SubmitButton>
        </p>
      </form>
    </details>
  )
}
