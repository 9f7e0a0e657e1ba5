import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { doAnyAwait, findAwaiting, findAwaitingPlaces } from '../data/marks'

/** Whether marks of a statement await review; a visitor is told of none. */
export async function loadWhetherMarksAwait(slug: string): Promise<boolean> {
  const actor = await currentActor()
  return actor.kind !== 'visitor' && doAnyAwait(slug)
}

/**
 * A part of the marks of a statement that await review, and who asks; null (not found) for a visitor.
 *
 * @param after the mark that they follow; null for the first
 */
export async function loadMarksAwaiting(slug: string, after: string | null) {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const part = partOrFirst(await findAwaitingPlaces(slug), { nameOf: (id) => id, after })
  return { actor, marks: partWith(part, await findAwaiting(actor, part.entries)) }
}
