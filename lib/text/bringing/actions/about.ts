'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { afterStep } from '../rules/after-step'
import { withAbout } from '../rules/edit-content'
import { aboutSchema } from '../schema'

/** Keeps what the statement is, right or wrong, and leads on where nothing is missing. */
export const saveAboutAction = defineAction(
  aboutSchema,
  (actor, input) => changeBringing(actor, input, (content) => withAbout(content, input)),
  { to: ({ faults }, { id }) => afterStep(id, 'about', faults) },
)
