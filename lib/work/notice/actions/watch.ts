'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { watch } from '../mutations/watch'
import { watchSchema } from '../schema'

/** Something is watched, or no more; the page stays, and shows it. */
export const watchAction = defineAction(watchSchema, watch, { refreshes: 'done' })
