import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findAddress } from '../data/people'
import { findTokens } from '../data/tokens'
import type { TokenView } from '../types'

/** The tokens of whoever asks; null for a visitor, who is led to sign in. */
export async function loadTokens(): Promise<{ me: Member; email: string; tokens: TokenView[] } | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [email, tokens] = await Promise.all([findAddress(actor.id), findTokens(actor.id)])
  return { me: actor, email: email ?? '', tokens }
}
