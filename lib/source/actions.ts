'use server'

import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { findEntries } from './data/find'
import { withOffered } from './data/offered-values'
import { classSource } from './mutations/class-source'
import { gradeSource } from './mutations/grade-source'
import { addBibliography, lookAtBibliography } from './mutations/import-bibliography'
import { lookUpPage } from './mutations/look-up-page'
import { moveSource } from './mutations/move-source'
import { sameSource } from './mutations/same-source'
import { listSource, sendBackClassings } from './mutations/source-review'
import { addressToLookUp, filledWith, lookedUpIn, lookUpValues } from './rules/looked-up'
import {
  classSchema,
  decideSchema,
  findSchema,
  gradeSchema,
  importSchema,
  lookUpSchema,
  moveSchema,
  sameSchema,
  sendBackSchema,
} from './schema'

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

/** Says that a source is the same document as another, or is not, and leads back to it. */
export const sameSourceAction = defineAction(sameSchema, sameSource, {
  ...back,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}#said`,
})

/** Says that the page of a source has moved for good, and leads back to it. */
export const moveSourceAction = defineAction(moveSchema, moveSource, {
  ...back,
  to: (_done, { sourceId }) => `/desk/sources/${sourceId}#said`,
})

/** Lists a source with what was said about it, and leads back to it. */
export const listSourceAction = defineAction(decideSchema, listSource, {
  expire: ({ touched }) => [{ objectType: 'source', verb: 'listed' }, touched],
  ...back,
})

/** Sends back what was said about a source, and leads back to it. */
export const sendBackClassingsAction = defineAction(sendBackSchema, sendBackClassings, {
  expire: ({ touched }) => [{ objectType: 'source', verb: 'sent back' }, touched],
  ...back,
})

const lookUpDoor = defineAction(lookUpSchema, async (actor, typed) => {
  const words = `${typed.title} ${typed.quote}`
  return { typed, ...(await lookUpPage(actor, { address: typed.address, words })) }
})

/**
 * A form to add a source, again: where nothing was typed with what its page says of itself, and with what came of the look-up as `values.looked`. Nothing
 * is saved. Where the library has the document already it is refused with `duplicate`, as when it is added.
 */
export async function lookUpPageAction(
  previous: FormState<never>,
  form: FormData,
): Promise<FormState<never>> {
  if (form instanceof FormData) form.set('address', addressToLookUp(form))
  const answer = await lookUpDoor({ status: 'new' }, form)
  if (answer.status !== 'done') return withOffered(answer)
  const { typed, lookUp, begun, likely } = answer.value
  const earlier = lookedUpIn(previous)?.proposed
  const values = {
    ...filledWith(typed, lookUp.proposed, earlier ? [...begun, earlier] : begun),
    looked: lookUpValues(lookUp),
  }
  if (likely.length === 0) return { status: 'invalid', values, fieldErrors: {} }
  const details = { found: likely.join(','), same: 0 }
  return withOffered({ status: 'refused', values, code: 'duplicate', details })
}

/** Shows what a bibliography of another program would add to the library, or adds what was shown. */
export const importBibliographyAction = defineAction(importSchema, (actor, input) =>
  input.intent === 'add' ? addBibliography(actor, input) : lookAtBibliography(actor, input),
)
