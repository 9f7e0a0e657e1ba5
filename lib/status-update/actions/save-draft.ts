'use server'

import { defineAction } from '@/lib/platform/define-action'
import { saveDraft } from '../mutations/save-draft'
import { composeSchema } from '../schema'

/**
 * Keeps what was typed, right or wrong. Fields are those of `composeSchema`. Answers with the draft's line and new version, which
 * the form sends from then on as `opened` and `version`. Refused with `conflict` when the draft was saved elsewhere meanwhile.
 */
export const saveDraftAction = defineAction(composeSchema, saveDraft)
