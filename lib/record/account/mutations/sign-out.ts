import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { Refusal } from '@/lib/ground/platform/errors'
import { endSession } from './end-session'

/** Signs out the device that asks. Asked twice it is done once: whoever was signed out meanwhile has what they asked for. */
export async function signOut(actor: Member): Promise<void> {
  try {
    await endSession(actor, actor.sessionId, { act: 'sign out', verb: 'signed out' })
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'signed_out')) throw error
  }
}
