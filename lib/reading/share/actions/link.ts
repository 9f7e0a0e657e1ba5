'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { publicAddress } from '@/lib/ground/platform/env'
import { givePrivateLink } from '../mutations/give-link'
import { revokePrivateLink } from '../mutations/revoke-link'
import { secretAddress } from '../rules/private-link'
import { giveSchema, revokeSchema } from '../schema'
import type { GivenLink } from '../types'

/** Makes a private link, and shows it this once. In which language its page is, is for whoever follows it. */
export const giveAction = defineAction(giveSchema, async (actor, input): Promise<GivenLink> => {
  const { token } = await givePrivateLink(actor, input)
  return { link: publicAddress(secretAddress(token)), days: input.days }
})

/** Ends a private link. */
export const revokeAction = defineAction(revokeSchema, revokePrivateLink, { refreshes: 'done' })
