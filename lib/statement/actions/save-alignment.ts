'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { saveAlignment } from '../mutations/save-alignment'
import { alignmentAddress } from '../rules/addresses'
import { saveAlignmentSchema } from '../schema'

/** Keeps an alignment, or hands it to a second person, and leads back to its page. Fields: `saveAlignmentSchema`. */
export const saveAlignmentAction = defineAction(saveAlignmentSchema, async (actor, input): Promise<never> => {
  const { submitted } = await saveAlignment(actor, input)
  const page = alignmentAddress(input.alignmentId)
  redirect(localePath(localeOf(input.locale), submitted ? page : `${page}?part=${input.part}&kept=1`))
})
