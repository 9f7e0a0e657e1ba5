import 'server-only'
import type { Member } from '@/lib/ground/platform/actor'
import { currentActor } from '@/lib/ground/platform/session'
import { findBringings } from '../data/bringings'
import { may } from '../policy'
import type { BringingEntry } from '../types'

/** Statements on their way that concern whoever asks, and whether they may bring another; null for a visitor. */
export async function loadBringings(): Promise<{
  readonly actor: Member
  readonly entries: readonly BringingEntry[]
  readonly mayBring: boolean
} | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayBring = may(actor, 'bring', { authorId: actor.id, isUnread: true }) === true
  return { actor, entries: await findBringings(actor), mayBring }
}
