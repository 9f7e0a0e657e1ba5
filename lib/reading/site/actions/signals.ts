'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { setText } from '../mutations/set-text'
import { signalsSchema } from '../schema'

/** Says what machines are asked from now on, and leads back to it. */
export const setSignalsAction = defineAction(signalsSchema, setText, {
  to: () => '/desk/house#signals',
})
