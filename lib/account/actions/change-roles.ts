'use server'

import { refresh } from 'next/cache'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { changeRoles } from '../mutations/change-roles'
import { rolesForm } from '../schema'

const door = defineAction(rolesForm, async (actor, change) => {
  await changeRoles(actor, change)
  refresh()
  return null
})

/** Gives somebody other roles. */
export async function changeRolesAction(previous: FormState<null>, form: FormData): Promise<FormState<null>> {
  return door(previous, form)
}
