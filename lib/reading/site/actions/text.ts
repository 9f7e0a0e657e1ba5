'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { setText } from '../mutations/set-text'
import { verbOf } from '../rules/verb-of'
import { houseTextSchema } from '../schema'

/** Says what a text of the site is from now on, and leads back to all of them. */
export const setTextAction = defineAction(houseTextSchema, setText, {
  expire: (_done, { kind }) => [{ objectType: 'house-text', verb: verbOf(kind) }, []],
  to: () => '/desk/house',
})
