'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { AlertBox } from './alert-box'

export interface SummaryError {
  /** Id of the control to lead to; `null` for what belongs to no field. */
  field: string | null
  text: ReactNode
}

interface ErrorSummaryProps {
  title: ReactNode
  /** What was kept: "Your draft is saved, 09:12." */
  kept?: ReactNode
  errors: readonly SummaryError[]
}

/**
 * All that is wrong with a form, at its top, each line a link to its field. It takes the focus when it appears; without script
 * it is announced as an alert when the page comes back.
 */
export function ErrorSummary({ title, kept, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a second refusal brings new errors and takes the focus again
  useEffect(() => box.current?.focus(), [errors])
  if (errors.length === 0) return null
  return (
    <AlertBox title={title} box={box}>
      {kept !== undefined && <p className="small">{kept}</p>}
      <ul>
        {errors.map(({ field, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two errors may say the same of one field; the list is never reordered
          <li key={index}>{field === null ? text : <a href={`#${field}`}>{text}</a>}</li>
        ))}
      </ul>
    </AlertBox>
  )
}
