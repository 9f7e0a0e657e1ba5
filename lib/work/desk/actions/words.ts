'use server'

import { lookForSchema } from '@/lib/evidence/snapshot/schema'
import { defineAction } from '@/lib/ground/platform/define-action'
import { findPlacesOfWords } from '../data/places-of-words'

/** Looks where in our own texts words of a source stand. */
export const lookForWordsAction = defineAction(lookForSchema, (actor, { sourceId, sought }) =>
  findPlacesOfWords(actor, { sourceId, sought: [{ words: sought, withholdingId: null }] }),
)
