'use server'

import { randomUUID } from 'node:crypto'
import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { changedAt } from '../rules/after-step'
import { withChangedMark, withDismissed, withMark, withoutMark } from '../rules/changes'
import { changeMarkSchema, dismissSchema, markWordsSchema, removeMarkSchema } from '../schema'

/** Marks words of the text. Fields: `markWordsSchema`. */
export const markWordsAction = defineAction(markWordsSchema, async (actor, input): Promise<never> => {
  const mark = randomUUID()
  await changeBringing(actor, input, (content) => withMark(content, mark, input))
  redirect(changedAt(input, 'marks', `mark-${mark}`))
})

/** Changes what is said about marked words. Fields: `changeMarkSchema`. */
export const changeMarkAction = defineAction(changeMarkSchema, async (actor, input): Promise<never> => {
  await changeBringing(actor, input, (content) => withChangedMark(content, input))
  redirect(changedAt(input, 'marks', `mark-${input.markId}`))
})

/** Takes a mark off again. Fields: `removeMarkSchema`. */
export const removeMarkAction = defineAction(removeMarkSchema, async (actor, input): Promise<never> => {
  await changeBringing(actor, input, (content) => withoutMark(content, input.markId))
  redirect(changedAt(input, 'marks', 'marked'))
})

/** Says no to a suggestion, for good. Fields: `dismissSchema`. */
export const dismissAction = defineAction(dismissSchema, async (actor, input): Promise<never> => {
  await changeBringing(actor, input, (content) => withDismissed(content, input))
  redirect(changedAt(input, 'marks', 'suggested'))
})
