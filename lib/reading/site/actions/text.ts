'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { setText } from '../mutations/set-text'
import { houseTextSchema } from '../schema'

/** Says what a text of the site is from now on, and leads back to all of them. */
export const setTextAction = defineAction(houseTextSchema, setText, {
  to: () => '/desk/house',
})
