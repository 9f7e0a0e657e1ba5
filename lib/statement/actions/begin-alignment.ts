'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { defineAction } from '@/lib/platform/define-action'
import { beginAlignment } from '../mutations/begin-alignment'
import { alignmentAddress } from '../rules/addresses'
import { beginAlignmentSchema } from '../schema'

/** Begins a new alignment of a rendering and leads to it. Fields: `locale`, `renderingId`. */
export const beginAlignmentAction = defineAction(
  beginAlignmentSchema,
  async (actor, input): Promise<never> => {
    const { alignmentId } = await beginAlignment(actor, input)
    redirect(localePath(localeOf(input.locale), alignmentAddress(alignmentId)))
  },
)
