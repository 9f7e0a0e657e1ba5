import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findEarlier, findLaterPlaces, findLaterTexts } from '../data/later-texts'
import type { ProposalView } from '../types'

/** What the form of a link from an item is made from; null (not found) for a visitor and where there is no such item. */
export async function loadProposal(slug: string, reference: string, language: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const item = await findEarlier({ slug, reference }, language)
  if (!item) return null
  const offered = await findLaterTexts(await findLaterPlaces({ slug, reference }, ''), language)
  const proposal: ProposalView = { item, offered }
  return { actor, proposal }
}
