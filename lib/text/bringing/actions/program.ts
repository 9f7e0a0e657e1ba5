'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { askProgram } from '../mutations/ask-program'
import { askProgramSchema } from '../schema'

/** Has the program on this machine asked about the text. */
export const askProgramAction = defineAction(askProgramSchema, askProgram, { refreshes: true })
