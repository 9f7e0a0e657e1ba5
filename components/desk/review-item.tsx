'use client'

import { type ReactNode, useState } from 'react'
import { DecisionBar, type DecisionProps, useDecisions } from './decision-bar'

interface ReviewItemProps {
  summary: ReactNode
  open: boolean
  /** What there is to decide; null for who is no reviewer. */
  decision: DecisionProps | null
  children: ReactNode
}

/** One row of the queue, which opens on what it would change. It comes back open where a decision was refused. */
export function ReviewItem({ summary, open, decision, children }: ReviewItemProps) {
  const decisions = useDecisions()
  // What stood open when the page came stays so when it is read anew, whichever row is the first by then.
  const [opened] = useState(open)
  const isOpen = opened || decisions.wasRefused
  return (
    <li className={isOpen ? 'open-item' : undefined}>
      <details open={isOpen}>
        <summary className="qrow">{summary}</summary>
        {children}
        {decision && <DecisionBar {...decision} decisions={decisions} />}
      </details>
    </li>
  )
}
