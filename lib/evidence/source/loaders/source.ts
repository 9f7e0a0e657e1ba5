import 'server-only'
import { currentActor } from '@/lib/ground/platform/session'
import { findDeskSource, findGroups } from '../data/desk'
import { findUnderAddress } from '../data/find'
import { findLedTo, findNamedSources } from '../data/same'
import { movedForGood } from '../rules/moved'
import { ledOn } from '../rules/same'
import type { DeskSourceView } from '../types'

/** A source as signed-in people see it, with the names that independence groups have, and the sources that are the same document; null (not found) for a visitor and where there is none. */
export async function loadDeskSource(id: string) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [source, groups, led] = await Promise.all([
    findDeskSource(actor, id),
    findGroups(actor),
    findLedTo(id, { listed: false }),
  ])
  if (!source) return null
  const decided = source.pending.reduceRight(
    (sameAs, { before }) => (before.sameAs === undefined ? sameAs : before.sameAs),
    source.sameAs,
  )
  const [standing = null] = decided === null ? [] : await findNamedSources([decided])
  return { actor, source, groups, same: { standing, led: ledOn(led, null) }, moved: await movedOf(source) }
}

/**
 * Where a source has moved for good, as far as somebody may say so: with the source that stands there already, if one does; null where it has not, or somebody
 * has said so and it awaits a second person.
 */
async function movedOf(source: DeskSourceView) {
  const moved = movedForGood(source.link)
  if (moved === null || source.pending.some(({ after }) => 'url' in after)) return null
  const taken = await findUnderAddress(moved.to)
  const [there = null] = taken === null || taken === source.id ? [] : await findNamedSources([taken])
  return { ...moved, there }
}
