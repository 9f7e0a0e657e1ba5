import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findNewestOfHost } from '../data/find'
import { hostIn, proposedDescription } from '../rules/propose'
import type { ProposedDescription } from '../rules/proposed'

/**
 * What may be said of a document that is to be added, by its address and the words that came with it; null for a visitor, and where no
 * address came.
 */
export async function loadProposed(address: string, words: string): Promise<ProposedDescription | null> {
  const actor = await currentActor()
  const host = hostIn(address)
  if (actor.kind === 'visitor' || host === '') return null
  return proposedDescription(address, words, await findNewestOfHost(host))
}
