'use server'

import { redirect } from 'next/navigation'
import { localeOf, localePath } from '@/lib/i18n/routing'
import { expireAfter } from '@/lib/platform/cache'
import { defineAction } from '@/lib/platform/define-action'
import { approveAlignment, sendBackAlignment, takeBackAlignment } from '../mutations/decide-alignment'
import { alignmentAddress, WORDING_DESK } from '../rules/addresses'
import { approveAlignmentSchema, sendBackAlignmentSchema, takeBackAlignmentSchema } from '../schema'

/** Approves an alignment on what was read: it is public from now on. Fields: `locale`, `alignmentId`, `contentSha256`. */
export const approveAlignmentAction = defineAction(
  approveAlignmentSchema,
  async (actor, input): Promise<never> => {
    const { statement } = await approveAlignment(actor, input)
    expireAfter({ objectType: 'rendering', verb: 'published' }, [statement])
    redirect(localePath(localeOf(input.locale), alignmentAddress(input.alignmentId)))
  },
)

/** Sends an alignment back with a reason. Fields: those of approving, and `reason`. */
export const sendBackAlignmentAction = defineAction(
  sendBackAlignmentSchema,
  async (actor, input): Promise<never> => {
    await sendBackAlignment(actor, input)
    redirect(localePath(localeOf(input.locale), WORDING_DESK))
  },
)

/** Takes back one's own alignment that is not public. Fields: `locale`, `alignmentId`. */
export const takeBackAlignmentAction = defineAction(
  takeBackAlignmentSchema,
  async (actor, input): Promise<never> => {
    await takeBackAlignment(actor, input)
    redirect(localePath(localeOf(input.locale), WORDING_DESK))
  },
)
