'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { classSource } from '../mutations/class-source'
import { gradeSource } from '../mutations/grade-source'
import { moveSource } from '../mutations/move-source'
import { sameSource } from '../mutations/same-source'
import { classSchema, gradeSchema, moveSchema, sameSchema } from '../schema'

const toWhatWasSaid = {
  refreshes: true,
  to: (_done: unknown, { sourceId }: { readonly sourceId: string }) => `/desk/sources/${sourceId}#said`,
} as const

/** Says where a source comes from, or what of its description is wrong, and leads back to it. */
export const classSourceAction = defineAction(classSchema, classSource, toWhatWasSaid)

/** Says how far a source is to be trusted, and leads back to it. */
export const gradeSourceAction = defineAction(gradeSchema, gradeSource, toWhatWasSaid)

/** Says that a source is the same document as another, or is not, and leads back to it. */
export const sameSourceAction = defineAction(sameSchema, sameSource, toWhatWasSaid)

/** Says that the page of a source has moved for good, and leads back to it. */
export const moveSourceAction = defineAction(moveSchema, moveSource, toWhatWasSaid)
