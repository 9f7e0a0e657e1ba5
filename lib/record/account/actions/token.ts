'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { makeToken } from '../mutations/make-token'
import { revokeToken } from '../mutations/revoke-token'
import { tokenForm, tokenIdForm } from '../schema'

/** Makes a token for one's own programs and answers with it, this once. */
export const makeTokenAction = defineAction(
  tokenForm,
  async (actor, input) => {
    const { token } = await makeToken(actor, input)
    return { token, name: input.tokenName, days: input.days }
  },
  { refreshes: true },
)

/** Ends a token at once. */
export const revokeTokenAction = defineAction(
  tokenIdForm,
  (actor, { token }) => revokeToken(actor, { id: token }),
  { refreshes: true },
)
