'use client'

import { DecisionBar, type DecisionProps, useDecisions } from './decision-bar'

/** The decision on a submission's own page. */
export function DecisionForm(props: DecisionProps) {
  return <DecisionBar {...props} decisions={useDecisions()} />
}
