'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { bringBack, letGo } from '../mutations/let-go'
import { giveBack, take } from '../mutations/take'
import { oneSchema } from '../schema'

/** Takes a lead; the page stays, and shows it with whoever took it. */
export const takeAction = defineAction(oneSchema, take, { refreshes: 'done' })

/** Gives a lead back. */
export const giveBackAction = defineAction(oneSchema, giveBack, { refreshes: 'done' })

/** Lets a lead go. */
export const letGoAction = defineAction(oneSchema, letGo, { refreshes: 'done' })

/** Brings a lead back that was let go. */
export const bringBackAction = defineAction(oneSchema, bringBack, { refreshes: 'done' })
