'use client'

import { type ReactNode, useId } from 'react'
import { SubmitButton } from './submit-button'

interface DecisionLineProps {
  act: (form: FormData) => void
  name: ReactNode
  /** What it will do, or why it is not open as things stand. */
  means: ReactNode
  main?: boolean
  isOpen?: boolean
  shortcut?: string
  /** What the decision is about: hidden fields. */
  children: ReactNode
}

/** A decision of one button, and beside it what it does. What is not open keeps its place, and says why. */
export function DecisionLine({
  act,
  name,
  means,
  main = false,
  isOpen = true,
  shortcut,
  children,
}: DecisionLineProps) {
  const id = useId()
  return (
    <form action={act} className="decision">
      {children}
      <SubmitButton main={main && isOpen} refused={!isOpen} describedBy={`${id}means`} shortcut={shortcut}>
        {name}
      </SubmitButton>
      <p className="small" id={`${id}means`}>
        {means}
      </p>
    </form>
  )
}
