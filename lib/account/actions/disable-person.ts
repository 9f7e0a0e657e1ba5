'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { disablePerson } from '../mutations/disable-person'
import { personForm } from '../schema'

const door = defineAction(personForm, async (actor, { person }) => {
  await disablePerson(actor, person)
  refresh()
  return null
})

/** Keeps somebody from signing in. */
export async function disablePersonAction(
  previous: FormState<null>,
  form: FormData,
): Promise<FormState<null>> {
  return door(previous, form)
}
