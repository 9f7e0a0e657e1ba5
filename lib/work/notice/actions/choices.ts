'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { choose } from '../mutations/choose'
import { chooseSchema } from '../schema'

/** It is chosen what one is told of, and how soon; the page stays, and shows it. */
export const chooseAction = defineAction(chooseSchema, choose, { refreshes: 'done' })
