'use server'

import { defineAction } from '@/lib/platform/define-action'
import { choose } from './mutations/choose'
import { read } from './mutations/read'
import { watch } from './mutations/watch'
import { chooseSchema, readSchema, watchSchema } from './schema'

const stays = { refreshes: 'done' } as const

/** A notice is read, or unread again, or all are read; the page stays, and shows it. */
export const readAction = defineAction(readSchema, read, stays)

/** Something is watched, or no more; the page stays, and shows it. */
export const watchAction = defineAction(watchSchema, watch, stays)

/** It is chosen what one is told of, and how soon; the page stays, and shows it. */
export const chooseAction = defineAction(chooseSchema, choose, stays)
