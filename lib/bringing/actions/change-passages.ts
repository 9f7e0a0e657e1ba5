'use server'

import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { changedAt } from '../rules/after-step'
import { withPassages } from '../rules/changes'
import { passagesSchema } from '../schema'

/** Splits a passage or joins it to the one before, and leads back to where that is seen. Fields: `passagesSchema`. */
export const changePassagesAction = defineAction(passagesSchema, async (actor, input): Promise<never> => {
  await changeBringing(actor, input, (content) => withPassages(content, input))
  const number = input.split ?? (input.join === undefined ? 1 : input.join - 1)
  redirect(changedAt(input, 'passages', `p${number}`))
})
