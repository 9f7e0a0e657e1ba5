import 'server-only'
import { isId } from '@/lib/ground/platform/id'
import { currentActor } from '@/lib/ground/platform/session'
import { begun, may } from '@/lib/record/review/policy'
import { findDeskSearch } from '../data/desk'
import { SEARCH_WRITERS } from '../types'

/**
 * What the form that logs a search offers, with one's own search to begin from where it was sent back; null for a visitor.
 *
 * @param from the id of that search
 */
export async function loadLogging(from: string | undefined) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const mayLog = may(actor, 'submit', begun(actor, SEARCH_WRITERS)) === true
  const former = mayLog && from !== undefined && isId(from) ? await findDeskSearch(actor, from) : null
  return { actor, mayLog, begun: former?.isMine ? former : null }
}
