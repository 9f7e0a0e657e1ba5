'use server'

import { withItemNamed } from '@/lib/commitment/data/named-in-form'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { complete } from './mutations/complete'
import { reschedule } from './mutations/reschedule'
import { schedule } from './mutations/schedule'
import { show } from './mutations/show'
import { withdraw } from './mutations/withdraw'
import { completeSchema, rescheduleSchema, scheduleSchema, showSchema, withdrawSchema } from './schema'

interface Done {
  readonly id: string
  readonly statement: string
  readonly isPublic: boolean
}

const toItsPage = { to: ({ id }: Done) => `/desk/follow-ups/${id}` }

const onceShown = {
  expire: ({ statement, isPublic }: Done) =>
    isPublic ? ([{ objectType: 'follow-up', verb: 'published' }, [statement]] as const) : null,
  ...toItsPage,
}

const whereShown = (verb: 'completed' | 'rescheduled' | 'withdrew') => ({
  expire: ({ statement, isPublic }: Done) =>
    [{ objectType: 'follow-up', verb }, [statement], isPublic] as const,
  ...toItsPage,
})

/** Sets a question and leads to its page. What it is about may be named in words (`withItemNamed`). */
export async function scheduleAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withItemNamed('about', form, (sent) => scheduling(previous, sent), { whole: true })
}

const scheduling = defineAction(scheduleSchema, schedule, onceShown)

/** Shows a question to readers and leads back to its page. */
export const showAction = defineAction(showSchema, show, onceShown)

/** Completes a question and leads back to its page, which names the next one. */
export const completeAction = defineAction(completeSchema, complete, whereShown('completed'))

/** Moves a question or hands it on, and leads back to its page. */
export const rescheduleAction = defineAction(rescheduleSchema, reschedule, whereShown('rescheduled'))

/** Withdraws a question and leads back to its page. */
export const withdrawAction = defineAction(withdrawSchema, withdraw, whereShown('withdrew'))
