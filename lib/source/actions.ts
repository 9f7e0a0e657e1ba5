'use server'

import { defineAction } from '@/lib/platform/define-action'
import { findEntries } from './data/find'
import { classSource } from './mutations/class-source'
import { gradeSource } from './mutations/grade-source'
import { listSource, sendBackClassings } from './mutations/source-review'
import { classSchema, decideSchema, findSchema, gradeSchema, sendBackSchema } from './schema'

interface AboutASource {
  readonly sourceId: string
}
const back = {
  refreshes: true,
  to: (_done: unknown, { sourceId }: AboutASource) => `/desk/sources/${sourceId}`,
} as const

/** The sources of the whole library that answer to what was typed; for whoever is signed in. */
export const findSourcesAction = defineAction(findSchema, async (_actor, { typed }) => ({
  typed,
  found: await findEntries(typed),
}))

/** Says where a source comes from, or what of its description is wrong, and leads back to it. */
export const classSourceAction = defineAction(classSchema, classSource, {
  ...back,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}#said`,
})

/** Says how far a source is to be trusted, and leads back to it. */
export const gradeSourceAction = defineAction(gradeSchema, gradeSource, {
  ...back,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}#said`,
})

/** Lists a source with what was said about it, and leads back to it. */
export const listSourceAction = defineAction(decideSchema, listSource, {
  expire: ({ touched }) => [{ objectType: 'source', verb: 'listed' }, touched],
  ...back,
})

/** Sends back what was said about a source, and leads back to it. */
export const sendBackClassingsAction = defineAction(sendBackSchema, sendBackClassings, back)
