import 'server-only'
import { findInvitation } from '../data/people'
import type { InvitationView } from '../types'

/** The invitation behind a link, or null when the link does not work (any more). */
export function loadInvitation(token: string): Promise<InvitationView | null> {
  return findInvitation(token)
}
