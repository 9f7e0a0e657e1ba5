'use client'

import type { ReactNode } from 'react'
import { useFormStatus } from 'react-dom'

interface SubmitButtonProps {
  children: ReactNode
  /** Its name in full, where the words on it would not tell it from another. */
  label?: string
  /** With several buttons in a form: what this one sends. */
  name?: string
  value?: string
  /** The main act of the form is filled with ink. */
  main?: boolean
  small?: boolean
  /** Refused as things stand; the button stays reachable, and `describedBy` says why. */
  refused?: boolean
  describedBy?: string
  /** The single key that presses it on the desk. */
  shortcut?: string
  /** The key sends the form at once, in place of only going to the button: for what another key undoes. */
  atOnce?: boolean
}

/** Sends its form, once: while an answer is awaited a second press does nothing. Without script it is a plain submit button. */
export function SubmitButton({
  children,
  label,
  name,
  value,
  main = false,
  small = false,
  refused = false,
  describedBy,
  shortcut,
  atOnce = false,
}: SubmitButtonProps) {
  const { pending } = useFormStatus()
  const inert = pending || refused
  const classes = ['btn', main && 'btn--go', small && 'btn--s']
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={classes.filter(Boolean).join(' ')}
      aria-label={label}
      aria-disabled={inert || undefined}
      aria-describedby={describedBy}
      aria-keyshortcuts={shortcut}
      data-at-once={atOnce || undefined}
      onClick={(event) => {
        if (inert) event.preventDefault()
      }}
    >
      {children}
    </button>
  )
}
