'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { beginFrom } from '../mutations/begin-from'
import { composingPage } from '../rules/composing-page'
import { beginSchema } from '../schema'

/** Starts a draft with a revision's words and leads to the composing page. `conflict` where a draft stands that was not named. */
export const beginFromAction = defineAction(beginSchema, beginFrom, { to: composingPage })
