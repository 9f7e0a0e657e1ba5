'use client'

import type { ReactNode } from 'react'
import { DecisionBar, type DecisionProps, useDecisions } from './decision-bar'

interface ReviewItemProps {
  summary: ReactNode
  /** What there is to decide; null for who is no reviewer. */
  decision: DecisionProps | null
  children: ReactNode
}

/** One row of the queue, which opens on what it would change. It comes back open where a decision was refused. */
export function ReviewItem({ summary, decision, children }: ReviewItemProps) {
  const decisions = useDecisions()
  return (
    <li className={decisions.wasRefused ? 'open-item' : undefined}>
      <details open={decisions.wasRefused}>
        <summary className="qrow">{summary}</summary>
        {children}
        {decision && <DecisionBar {...decision} decisions={decisions} />}
      </details>
    </li>
  )
}
