'use server'

import { randomUUID } from 'node:crypto'
import { defineAction } from '@/lib/ground/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { changedAt } from '../rules/after-step'
import { withChangedMark, withMark, withoutMark } from '../rules/edit-content'
import { changeMarkSchema, markWordsSchema, removeMarkSchema } from '../schema'

/** Marks words of the text. */
export const markWordsAction = defineAction(
  markWordsSchema,
  async (actor, input) => {
    const mark = randomUUID()
    await changeBringing(actor, input, (content) => withMark(content, mark, input))
    return mark
  },
  { to: (mark, input) => changedAt(input, 'marks', `mark-${mark}`) },
)

/** Changes what is said about marked words. */
export const changeMarkAction = defineAction(
  changeMarkSchema,
  (actor, input) => changeBringing(actor, input, (content) => withChangedMark(content, input)),
  { to: (_done, input) => changedAt(input, 'marks', `mark-${input.markId}`) },
)

/** Takes a mark off again. */
export const removeMarkAction = defineAction(
  removeMarkSchema,
  (actor, input) => changeBringing(actor, input, (content) => withoutMark(content, input.markId)),
  { to: (_done, input) => changedAt(input, 'marks', 'marked') },
)
