import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findAddress, findDevices } from '../data/people'
import { countTokens } from '../data/tokens'
import type { ProfileView } from '../types'

/** What the person who asks sees of themselves; null for a visitor, who is led to sign in. */
export async function loadProfile(): Promise<{ me: Member; profile: ProfileView } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [email, devices, tokens] = await Promise.all([
    findAddress(actor.id),
    findDevices(actor.id, actor.sessionId),
    countTokens(actor.id),
  ])
  return { me: actor, profile: { email: email ?? '', devices, tokens } }
}
