'use server'

import { refresh } from 'next/cache'
import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { classSource } from '../mutations/class-source'
import { classSchema } from '../schema'

/** Says where a source comes from, or what of its description is wrong, and leads back to it. Fields are those of `classSchema`. */
export const classSourceAction = defineAction(classSchema, async (actor, input): Promise<never> => {
  await classSource(actor, input)
  refresh()
  redirect(`${localePath(localeOf(input.locale), `/desk/sources/${input.sourceId}`)}#said`)
})
