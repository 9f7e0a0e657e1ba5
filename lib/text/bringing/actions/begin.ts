'use server'

import { localeOf } from '@/lib/ground/i18n/routing'
import { defineAction } from '@/lib/ground/platform/define-action'
import { bringAddress } from '@/lib/text/bringing/noun'
import { beginBringing } from '../mutations/begin-bringing'
import { beginSchema } from '../schema'

/** Begins a statement on its way and leads to its first step. */
export const beginBringingAction = defineAction(
  beginSchema,
  (actor, { locale, key }) => beginBringing(actor, localeOf(locale), key),
  { to: ({ id }) => bringAddress(id, 'text') },
)
