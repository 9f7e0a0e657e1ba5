'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { bringAddress } from '@/lib/text/bringing/noun'
import { changeBringing } from '../mutations/change-bringing'
import { afterStep } from '../rules/after-step'
import { withParties } from '../rules/edit-content'
import { partiesSchema } from '../schema'

/** Keeps parties and areas, right or wrong, and leads on where nothing is missing, or stays. */
export const savePartiesAction = defineAction(
  partiesSchema,
  (actor, input) => changeBringing(actor, input, (content) => withParties(content, input)),
  {
    to: ({ faults }, { id, stay }) => (stay ? bringAddress(id, 'parties') : afterStep(id, 'parties', faults)),
  },
)
