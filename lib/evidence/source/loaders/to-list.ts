import 'server-only'
import { partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findSourcesToList, findToListPlaces } from '../data/desk'
import type { ToList } from '../types'

/**
 * Parts of the sources that await a second person, oldest first; a visitor has none.
 *
 * @param after the ids of the sources that the parts follow; null for a list's beginning
 */
export async function loadSourcesToList(
  after: Readonly<Record<keyof ToList, string | null>>,
): Promise<ToList> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findToListPlaces(actor)
  const partFor = (ofImported: boolean, follows: string | null) =>
    partOrFirst(
      places.filter(({ isImported }) => isImported === ofImported),
      { nameOf: ({ id }) => id, after: follows },
    )
  const [added, imported] = [partFor(false, after.added), partFor(true, after.imported)]
  const shown = [...added.entries, ...imported.entries].map(({ id }) => id)
  const sources = actor.kind === 'visitor' ? [] : await findSourcesToList(actor, shown)
  const of = (isImported: boolean) => sources.filter((source) => source.isImported === isImported)
  return { added: partWith(added, of(false)), imported: partWith(imported, of(true)) }
}
