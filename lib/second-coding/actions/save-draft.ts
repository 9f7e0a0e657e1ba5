'use server'

import { defineAction } from '@/lib/platform/define-action'
import { saveDraft } from '../mutations/save-draft'
import { codingSchema } from '../schema'

/**
 * Keeps what was typed, right or wrong. Fields are those of `codingSchema`. Answers with the draft's new version, which the form sends from
 * then on. Refused with `conflict` when it was saved elsewhere meanwhile: `details.version` is what it is now.
 */
export const saveDraftAction = defineAction(codingSchema, saveDraft)
