'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { ENTRIES_ON_DESK } from '@/lib/ground/platform/parts'
import { findChoicePlaces, findChoices } from '../data/choice'
import { choiceSchema } from '../schema'

/** What can be chosen by what was typed where an item is asked for, so many as a part has; for whoever is signed in. */
export const findChoicesAction = defineAction(choiceSchema, async (_actor, { typed, whole, of, locale }) => {
  const places = await findChoicePlaces({
    typed,
    whole: whole === 'only' ? whole : whole === 'yes',
    of: of || null,
  })
  return findChoices(places.slice(0, ENTRIES_ON_DESK), locale)
})
