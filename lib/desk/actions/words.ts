'use server'

import { defineAction } from '@/lib/platform/define-action'
import { lookForSchema } from '@/lib/snapshot/schema'
import { findPlacesOfWords } from '../data/places-of-words'

/** Looks where in our own texts words of a source stand. */
export const lookForWordsAction = defineAction(lookForSchema, (actor, { sourceId, sought }) =>
  findPlacesOfWords(actor, { sourceId, sought: [{ words: sought, withholdingId: null }] }),
)
