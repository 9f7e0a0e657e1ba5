'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { alignmentAddress } from '@/lib/text/statement/noun'
import { beginAlignment } from '../mutations/begin-alignment'
import { saveAlignment } from '../mutations/save-alignment'
import { beginAlignmentSchema, saveAlignmentSchema } from '../schema'

/** Begins a new alignment of a rendering and leads to it. */
export const beginAlignmentAction = defineAction(beginAlignmentSchema, beginAlignment, {
  to: ({ alignmentId }) => alignmentAddress(alignmentId),
})

/** Keeps an alignment, or hands it to a second person, and leads back to its page. */
export const saveAlignmentAction = defineAction(saveAlignmentSchema, saveAlignment, {
  to: ({ submitted }, { alignmentId, part }) =>
    `${alignmentAddress(alignmentId)}${submitted ? '' : `?part=${part}&kept=1`}`,
})
