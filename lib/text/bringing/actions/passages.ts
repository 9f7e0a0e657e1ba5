'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { changedAt, changedPassage } from '../rules/after-step'
import { withPassages } from '../rules/edit-content'
import { passagesSchema } from '../schema'

/** Splits a passage, joins it to the one before or says what it is, and leads back to where that is seen. */
export const changePassagesAction = defineAction(
  passagesSchema,
  (actor, input) => changeBringing(actor, input, (content) => withPassages(content, input)),
  {
    to: (_done, input) => changedAt(input, 'passages', `p${changedPassage(input)}`),
  },
)
