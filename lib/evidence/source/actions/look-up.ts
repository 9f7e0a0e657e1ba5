'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withOffered } from '../data/offered-values'
import { lookUpPage } from '../mutations/look-up-page'
import { addressToLookUp, filledWith, lookedUpIn, lookUpValues } from '../rules/looked-up'
import { lookUpSchema } from '../schema'

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
