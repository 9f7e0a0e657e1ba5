import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findSharing } from '../data/guest-comments'
import type { ReviewedWork } from '../rules/shared-nouns'
import type { Sharing } from '../types'

/** What the page of each of some notes, marks and translations says of links to it; nothing to a visitor. */
export async function loadSharing(works: readonly ReviewedWork[]): Promise<readonly Sharing[]> {
  const actor = await currentActor()
  return actor.kind === 'visitor' ? [] : findSharing(actor, works)
}
