'use server'

import { defineAction } from '@/lib/platform/define-action'
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

/** Has a feed or a page watched, and leads to what is watched. */
export const watchAction = defineAction(watchSchema, watch, { to: () => WATCHES })

/** Says anew what something is watched as, and leads to its page. */
export const changeAction = defineAction(changeSchema, change, { to: ({ id }) => watchAddress(id) })

/** Has it asked no more. */
export const stopAction = defineAction(oneSchema, stop, stays)

/** Has it asked again. */
export const resumeAction = defineAction(oneSchema, resume, stays)

/** Has it asked before its time. */
export const askNowAction = defineAction(oneSchema, askNow, stays)
