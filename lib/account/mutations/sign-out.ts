import 'server-only'
import type { Member } from '@/lib/platform/actor'
import { endSession } from './end-session'

/** Signs out the device that asks. */
export function signOut(actor: Member): Promise<void> {
  return endSession(actor, actor.sessionId, { act: 'sign out', verb: 'signed out' })
}
