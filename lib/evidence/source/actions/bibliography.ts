'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { addBibliography, lookAtBibliography } from '../mutations/import-bibliography'
import { importSchema } from '../schema'

/** Shows what a bibliography of another program would add to the library, or adds what was shown. */
export const importBibliographyAction = defineAction(importSchema, (actor, input) =>
  input.intent === 'add' ? addBibliography(actor, input) : lookAtBibliography(actor, input),
)
