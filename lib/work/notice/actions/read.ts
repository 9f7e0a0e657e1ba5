'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { read } from '../mutations/read'
import { readSchema } from '../schema'

/** A notice is read, or unread again, or all are read; the page stays, and shows it. */
export const readAction = defineAction(readSchema, read, { refreshes: 'done' })
