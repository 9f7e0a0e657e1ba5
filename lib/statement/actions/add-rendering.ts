'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { addRendering } from '../mutations/add-rendering'
import { alignmentAddress } from '../rules/addresses'
import { addRenderingSchema } from '../schema'

/** Adds the text of a rendering and leads to its alignment. Nothing public changes yet. Fields: `addRenderingSchema`. */
export const addRenderingAction = defineAction(addRenderingSchema, async (actor, input): Promise<never> => {
  const { alignmentId } = await addRendering(actor, input)
  redirect(localePath(localeOf(input.locale), alignmentAddress(alignmentId)))
})
