'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { discardDraft } from '../mutations/discard-draft'
import { ownDraftSchema } from '../schema'

/** Discards one's own draft and leads to the desk. */
export const discardDraftAction = defineAction(ownDraftSchema, discardDraft, { to: () => '/desk' })
