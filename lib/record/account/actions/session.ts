'use server'

import { defineAction } from '@/lib/ground/platform/define-action'
import { revokeSession } from '../mutations/revoke-session'
import { sessionForm } from '../schema'

/** Signs one of one's own devices out. */
export const revokeSessionAction = defineAction(
  sessionForm,
  (actor, { session }) => revokeSession(actor, session),
  { refreshes: true },
)
