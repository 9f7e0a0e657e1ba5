'use client'

import type { FormState } from '@/lib/platform/form-state'
import { useRefusalText } from '../form/refusal-text'
import { Refused } from '../form/refused'
import { useMarkFault } from './mark-faults'

/** Why a decision without fields was refused. */
export function DecisionRefused({ state }: { state: FormState<unknown> }) {
  const fault = useMarkFault(state)('contentSha256')
  return <Refused text={useRefusalText(state) ?? fault} />
}
