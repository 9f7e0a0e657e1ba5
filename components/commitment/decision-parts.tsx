'use client'

import type { ReactNode } from 'react'
import type { FormState } from '@/lib/platform/form-state'
import { ReasonOpener } from '../form/reason-opener'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useMarkFault } from './mark-faults'

interface DecisionReasonProps {
  state: FormState<unknown>
  act: (form: FormData) => void
  name: string
  means: string
  label: string
  shortcut: string
  children: ReactNode
}

/** A decision on a mark that needs a reason. */
export function DecisionReason(props: DecisionReasonProps) {
  const fault = useMarkFault(props.state)('reason')
  const refusal = useRefusalText(props.state)
  return <ReasonOpener {...props} problem={fault ?? refusal} />
}

/** Why a decision without fields was refused. */
export function DecisionRefused({ state }: { state: FormState<unknown> }) {
  const fault = useMarkFault(state)('contentSha256')
  return <Refused text={useRefusalText(state) ?? fault} />
}
