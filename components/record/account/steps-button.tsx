'use client'

import { SubmitButton } from '@/components/ground/form/submit-button'
import { useSending } from '@/components/ground/form/use-sending'
import type { Role } from '@/lib/ground/platform/actor'
import type { FormState } from '@/lib/ground/platform/form-state'
import { putAwayStepsAction } from '@/lib/record/account/actions/first-steps'
import { FormProblems } from './form-problems'

const unsent: FormState<void> = { status: 'new' }

interface StepsButtonProps {
  role: Role
  /** Whether the steps are to be shown from now on. */
  shown: 'yes' | 'no'
  label: string
  /** The button's name where several stand on a page; begins with the label. */
  name?: string
}

/** Puts the first steps of a role away, or brings them back. */
export function StepsButton({ role, shown, label, name }: StepsButtonProps) {
  const [state, act] = useSending(putAwayStepsAction, unsent)
  return (
    <form action={act} className="push">
      <FormProblems state={state} fields={[]} />
      <input type="hidden" name="role" value={role} />
      <input type="hidden" name="shown" value={shown} />
      <SubmitButton small>
        {label}
        {name !== undefined && <span className="vh">{name.slice(label.length)}</span>}
      </SubmitButton>
    </form>
  )
}
