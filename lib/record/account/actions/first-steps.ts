'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { putAwaySteps } from '../mutations/put-away-steps'
import { stepsForm } from '../schema'

/** Puts the first steps of a role away, or brings them back. */
export const putAwayStepsAction = defineAction(
  stepsForm,
  (actor, { role, shown }) => putAwaySteps(actor, role, shown === 'yes'),
  { refreshes: true },
)
