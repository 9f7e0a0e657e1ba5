'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { deskTranslationAddress } from '@/lib/record/review/rules/work-address'
import { translate } from '../mutations/translate'
import { translateSchema } from '../schema'

/** Proposes a translation and leads to its page. */
export const translateAction = defineAction(translateSchema, translate, {
  to: ({ id }) => deskTranslationAddress(id),
})
