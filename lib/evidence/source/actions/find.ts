'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { findEntries } from '../data/find'
import { findSchema } from '../schema'

/** The sources of the whole library that answer to what was typed; for whoever is signed in. */
export const findSourcesAction = defineAction(findSchema, async (_actor, { typed }) => ({
  typed,
  found: await findEntries(typed),
}))
