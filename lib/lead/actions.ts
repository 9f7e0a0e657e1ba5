'use server'

import { withStatementsNamed } from '@/lib/commitment/data/named-in-form'
import { defineAction } from '@/lib/platform/define-action'
import type { FormState } from '@/lib/platform/form-state'
import { bringBack, letGo } from './mutations/let-go'
import { giveBack, take } from './mutations/take'
import { askNow, change, resume, stop, watch } from './mutations/watch'
import { WATCHES, watchAddress } from './rules/addresses'
import { changeSchema, oneSchema, watchSchema } from './schema'

const stays = { refreshes: 'done' } as const

/** Takes a lead; the page stays, and shows it with whoever took it. */
export const takeAction = defineAction(oneSchema, take, stays)

/** Gives a lead back. */
export const giveBackAction = defineAction(oneSchema, giveBack, stays)

/** Lets a lead go. */
export const letGoAction = defineAction(oneSchema, letGo, stays)

/** Brings a lead back that was let go. */
export const bringBackAction = defineAction(oneSchema, bringBack, stays)

/** Has a feed or a page watched, and leads to what is watched. Its statements may be named in words (`withStatementsNamed`). */
export async function watchAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withStatementsNamed('statements', form, (sent) => watching(previous, sent))
}

/** Says anew what something is watched as, and leads to its page. Its statements are named as of a new one. */
export async function changeAction(previous: FormState<never>, form: FormData): Promise<FormState<never>> {
  return withStatementsNamed('statements', form, (sent) => changing(previous, sent))
}

/** Has it asked no more. */
export const stopAction = defineAction(oneSchema, stop, stays)

/** Has it asked again. */
export const resumeAction = defineAction(oneSchema, resume, stays)

/** Has it asked before its time. */
export const askNowAction = defineAction(oneSchema, askNow, stays)

const watching = defineAction(watchSchema, watch, { to: () => WATCHES })
const changing = defineAction(changeSchema, change, { to: ({ id }) => watchAddress(id) })
