'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { pauseWebhook, removeWebhook, renewSecret, resumeWebhook, testWebhook } from '../mutations/change'
import { WEBHOOKS } from '../rules/addresses'
import { oneSchema } from '../schema'

const stays = { refreshes: 'done' } as const

/** Has what is posted signed with a new secret; the page then shows it, this once. */
export const renewAction = defineAction(oneSchema, renewSecret)

/** Has a test posted; the page stays, and shows it. */
export const testAction = defineAction(oneSchema, testWebhook, stays)

/** Has nothing posted for now; the page stays, and shows it. */
export const pauseAction = defineAction(oneSchema, pauseWebhook, stays)

/** Has news posted again; the page stays, and shows it. */
export const resumeAction = defineAction(oneSchema, resumeWebhook, stays)

/** Has nothing posted any more, and leads to those that are left. */
export const removeAction = defineAction(oneSchema, removeWebhook, { to: () => WEBHOOKS })
