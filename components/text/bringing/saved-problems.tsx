'use client'

import type { FormState } from '@/lib/ground/platform/form-state'
import type { StepFault } from '@/lib/text/bringing/types'
import { StepProblems } from './step-problems'

const unsent: FormState<never> = { status: 'new' }

/** What is missing in what is saved, on a page of a step that has no one form. */
export function SavedProblems({ saved }: { saved: readonly StepFault[] }) {
  return <StepProblems state={unsent} saved={saved} />
}
