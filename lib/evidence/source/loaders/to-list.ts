import 'server-only'
import { type AskedPart, partOrFirst, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findSourcesToList, findToListPlaces } from '../data/desk'
import type { ToList } from '../types'

/**
 * Parts of the sources that await a second person, oldest first; a visitor has none.
 *
 * @param asked which parts, each after a source by its id
 */
export async function loadSourcesToList(asked: Readonly<Record<keyof ToList, AskedPart>>): Promise<ToList> {
  const actor = await currentActor()
  const places = actor.kind === 'visitor' ? [] : await findToListPlaces(actor)
  const partFor = (ofImported: boolean, part: AskedPart) =>
    partOrFirst(
      places.filter(({ isImported }) => isImported === ofImported),
      { nameOf: ({ id }) => id, ...part },
    )
  const [added, imported] = [partFor(false, asked.added), partFor(true, asked.imported)]
  const shown = [...added.entries, ...imported.entries].map(({ id }) => id)
  const sources = actor.kind === 'visitor' ? [] : await findSourcesToList(actor, shown)
  const of = (isImported: boolean) => sources.filter((source) => source.isImported === isImported)
  return { added: partWith(added, of(false)), imported: partWith(imported, of(true)) }
}
