'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { alignmentAddress } from '@/lib/text/statement/noun'
import { addRendering } from '../mutations/add-rendering'
import { addRenderingSchema } from '../schema'

/** Adds the text of a rendering and leads to its alignment. Nothing public changes yet. */
export const addRenderingAction = defineAction(addRenderingSchema, addRendering, {
  to: ({ alignmentId }) => alignmentAddress(alignmentId),
})
