'use server'

import { randomUUID } from 'node:crypto'
import { defineAction } from '@/lib/ground/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { withoutLetGo, withSuggestion } from '../rules/edit-content'
import { letGoSchema, suggestionSchema } from '../schema'

/** Marks what is suggested, in the words that its row shows, or lets it go. The list stays where it is, without what was decided on. */
export const decideSuggestionAction = defineAction(
  suggestionSchema,
  async (actor, input) => {
    await changeBringing(actor, { id: input.id }, (content) => withSuggestion(content, input, randomUUID()))
  },
  { refreshes: 'done' },
)

/** Brings a suggestion back that was let go. */
export const bringBackSuggestionAction = defineAction(
  letGoSchema,
  async (actor, input) => {
    await changeBringing(actor, { id: input.id }, (content) => withoutLetGo(content, input))
  },
  { refreshes: 'done' },
)
