'use client'

import { type ReactNode, useId, useRef } from 'react'
import type { FormState } from '@/lib/ground/platform/form-state'
import { SubmitButton } from './submit-button'
import { TextArea } from './text-field'
import { typedText } from './typed-text'

interface ReasonOpenerProps {
  state: FormState<unknown>
  act: (form: FormData) => void
  /** What the decision is called, what it does, and what the reason is called. */
  name: string
  means: string
  label: string
  hint?: string
  /** What stands in the way of it, in words. */
  problem: string | undefined
  /** Whether it can be sent no longer; what was typed stays. */
  isClosed?: boolean
  shortcut?: string
  /** What the decision is about, and further fields, below the reason. */
  children: ReactNode
}

/** A decision that needs a reason, which is asked for under its own line, so that nothing moves when it opens. It comes back open where it was refused. */
export function ReasonOpener({
  state,
  act,
  name,
  means,
  label,
  hint,
  problem,
  isClosed = false,
  shortcut,
  children,
}: ReasonOpenerProps) {
  const id = useId()
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
          hint={hint}
          error={problem}
          rows={3}
          dir="auto"
          required
          defaultValue={typedText(state, 'reason')}
        />
        {children}
        <p className="btns pt-s pb-m">
          <SubmitButton main={!isClosed} refused={isClosed}>
            {name}
          </SubmitButton>
        </p>
      </form>
    </details>
  )
}
