'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import type { FormState } from '@/lib/ground/platform/form-state'
import { withItemNamed } from '@/lib/text/commitment/data/named-in-form'
import { schedule } from '../mutations/schedule'
import { scheduleSchema } from '../schema'

const toItsPage = { to: ({ id }: { id: string }) => `/desk/follow-ups/${id}` }

/** Sets a question and leads to its page. What it is about may be named in words (`withItemNamed`). */
export async function scheduleAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemNamed('about', form, (sent) => scheduling(previous, sent), { whole: true })
}

const scheduling = defineAction(scheduleSchema, schedule, toItsPage)
