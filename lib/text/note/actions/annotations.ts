'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { bringAnnotations, lookAtAnnotations } from '../mutations/import-annotations'
import { importSchema } from '../schema'

/** Shows which notes the annotations of another program would be, or writes those that were chosen. */
export const importAnnotationsAction = defineAction(importSchema, (actor, input) =>
  input.intent === 'add' ? bringAnnotations(actor, input) : lookAtAnnotations(actor, input),
)
