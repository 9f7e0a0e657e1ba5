import 'server-only'
import { chosenValue } from '@/lib/ground/platform/filters'
import { EMPTY_PART, ENTRIES_A_PART, partWith } from '@/lib/ground/platform/parts'
import { currentActor } from '@/lib/ground/platform/session'
import { findKeptFrom } from '@/lib/record/event/data/kept-from'
import { findDeskSourcesNamed } from '../data/desk-library'
import { findNarrowed, findWholeCounts } from '../data/narrowed'
import { type AskedOfWhole, WHOLE_LIBRARY, type WholeLibrary } from '../rules/whole-library'

/** The part of the library of all sources that is asked for; null for a visitor. */
export async function loadWholeLibrary(asked: AskedOfWhole): Promise<WholeLibrary | null> {
  const actor = await currentActor()
  if (actor.kind === 'visitor') return null
  const [part, counts, kept] = await Promise.all([
    partOfWhole(asked),
    findWholeCounts(chosenValue(asked.filter, 'publisher')),
    findKeptFrom(actor.id),
  ])
  const views = await findDeskSourcesNamed(
    part.entries.map(({ id }) => id),
    kept,
  )
  const byId = new Map(views.map((source) => [source.id, source]))
  const entries = part.entries.flatMap(({ id, ...entry }) => {
    const source = byId.get(id)
    return source ? [{ ...entry, source }] : []
  })
  const all = counts.filter(({ facet }) => facet === 'listed').reduce((sum, { n }) => sum + n, 0)
  return { ...asked, part: partWith(part, entries), all, counts }
}

/** The part that follows a source, or the beginning where there is no such part any more. */
async function partOfWhole(asked: AskedOfWhole) {
  const found = await findNarrowed(WHOLE_LIBRARY, asked, ENTRIES_A_PART)
  return found ?? (await findNarrowed(WHOLE_LIBRARY, { ...asked, after: null }, ENTRIES_A_PART)) ?? EMPTY_PART
}
