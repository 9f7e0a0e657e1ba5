'use server'

import { deskTranslationAddress } from '@/lib/assessment/translation/noun'
import { defineAction } from '@/lib/ground/platform/define-action'
import { translate } from '../mutations/translate'
import { translateSchema } from '../schema'

/** Proposes a translation and leads to its page. */
export const translateAction = defineAction(translateSchema, translate, {
  to: ({ id }) => deskTranslationAddress(id),
})
