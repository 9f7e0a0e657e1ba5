'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { findLaterPlaces, findLaterTexts } from '../data/later-texts'
import { laterSchema } from '../schema'

/** The later texts that answer to what was typed, so many as are offered; for whoever is signed in. */
export const findLaterTextsAction = defineAction(laterSchema, async (_actor, { item, typed, locale }) =>
  findLaterTexts(await findLaterPlaces(item, typed), locale),
)
