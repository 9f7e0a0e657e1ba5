'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { enablePerson } from '../mutations/enable-person'
import { personForm } from '../schema'

const door = defineAction(personForm, async (actor, { person }) => {
  await enablePerson(actor, person)
  refresh()
  return null
})

/** Lets somebody sign in again. */
export async function enablePersonAction(
  previous: FormState<null>,
  form: FormData,
): Promise<FormState<null>> {
  return door(previous, form)
}
