'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { setText } from '../mutations/set-text'
import { verbOf } from '../rules/verb-of'
import { signalsSchema } from '../schema'

/** Says what machines are asked from now on, and leads back to it. */
export const setSignalsAction = defineAction(signalsSchema, setText, {
  expire: (_done, { kind }) => [{ objectType: 'house-text', verb: verbOf(kind) }, []],
  to: () => '/desk/house#signals',
})
