import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { endSession } from './end-session'

/**
 * Signs out another device of the person who asks; it takes effect at that device's next request.
 *
 * @throws Refusal `not_found` for a session that is not theirs
 */
export function revokeSession(actor: Member, sessionId: string): Promise<void> {
  return endSession(actor, sessionId, { act: 'revoke', verb: 'revoked' })
}
