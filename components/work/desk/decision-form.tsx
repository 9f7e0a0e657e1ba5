'use client'

import { DecidedElsewhere, useDecidedElsewhere } from './decided-elsewhere'
import { DecisionBar, type DecisionProps, useDecisions } from './decision-bar'

interface DecisionFormProps extends DecisionProps {
  /** Where the record stood when the page was made. */
  position: string
}

/** The decision on a submission's own page; closed once somebody else took one meanwhile. */
export function DecisionForm({ position, ...props }: DecisionFormProps) {
  const act = useDecidedElsewhere(props.revisionId, position)
  return (
    <>
      {act !== null && <DecidedElsewhere act={act} />}
      <DecisionBar {...props} decisions={useDecisions()} isClosed={act !== null} />
    </>
  )
}
