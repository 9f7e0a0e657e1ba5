'use server'

import { defineAction } from '@/lib/platform/define-action'
import { setText } from './mutations/set-text'
import { houseTextSchema } from './schema'

/** Says what a text of the house is from now on, and leads back to all of them. */
export const setTextAction = defineAction(houseTextSchema, setText, {
  expire: () => [{ objectType: 'house-text', verb: 'edited' }, []],
  to: () => '/desk/house',
})
