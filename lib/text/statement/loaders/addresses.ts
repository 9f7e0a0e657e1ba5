import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findFormerAddresses } from '../data/statements'
import { mayMove } from '../policy'
import type { FormerAddress } from '../types'

/** The addresses that statements had before, for administrators; null (not found) for anybody else. */
export async function loadAddresses(): Promise<{ me: Member; former: FormerAddress[] } | null> {
  const actor = await currentActor()
  if (actor.kind !== 'member' || mayMove(actor, 'move', null) !== true) return null
  return { me: actor, former: await findFormerAddresses() }
}
