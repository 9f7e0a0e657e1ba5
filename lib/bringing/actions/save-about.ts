'use server'

import { redirect } from 'next/navigation'
import { defineAction } from '@/lib/platform/define-action'
import { changeBringing } from '../mutations/change-bringing'
import { afterStep } from '../rules/after-step'
import { withAbout } from '../rules/changes'
import { aboutSchema } from '../schema'

/** Keeps what the statement is, right or wrong, and leads on where nothing is missing. Fields: `aboutSchema`. */
export const saveAboutAction = defineAction(aboutSchema, async (actor, input): Promise<never> => {
  const { faults } = await changeBringing(actor, input, (content) => withAbout(content, input))
  redirect(afterStep(input, 'about', faults))
})
