import { type Part, partOf } from '@/lib/platform/parts'
import { type AlikeItems, revisionsOf } from '@/lib/status-update/rules/facets'
import { shownLines } from '@/lib/status-update/rules/lines'
import type { AreaShown, Dossier, OutlinedItem, Overview } from '../types'
import { frontOf } from './front'
import { statesIn } from './item-list'
import { overviewOf } from './overview'

/** The part of the items about an area that follows one of them; null where they have no such part. @param items those that stand */
export function partOfArea<Item extends Pick<OutlinedItem, 'reference' | 'areaKey'>>(
  items: readonly Item[],
  key: string,
  after: string | null,
): Part<Item> | null {
  const own = items.filter(({ areaKey }) => areaKey === key)
  const part = partOf(own, { nameOf: ({ reference }) => reference, after })
  return part && part.total > 0 ? part : null
}

/** A part of the items about an area with what was read of them. @param outline of every item, for how those stand that items govern */
export function areaWith(
  dossier: Dossier,
  { key, after }: { readonly key: string; readonly after: string | null },
  part: Part<Pick<OutlinedItem, 'reference'>>,
  outline: readonly Pick<OutlinedItem, 'reference' | 'states'>[],
  whole: { readonly alike: readonly AlikeItems[]; readonly seenUpTo: string | null },
): AreaShown | null {
  const area = dossier.statement.areas.find((each) => each.key === key)
  if (!area) return null
  const overview = overviewOf(dossier)
  const parties = dossier.statement.parties.map((party) => party.key)
  const governed = overview.items.flatMap(({ governs }) => governs)
  const lines = governed.map(
    (reference) => [reference, shownLines(revisionsOf(reference, dossier.revisions), parties)] as const,
  )
  return {
    area,
    after,
    part,
    alike: whole.alike.filter(({ areaKey }) => areaKey === key),
    seenUpTo: whole.seenUpTo,
    overview: { ...overview, states: statesIn(outline), lines: new Map([...lines, ...overview.lines]) },
  }
}

/** The same of a statement of which all that is shown was read; null where it has no such area or part. */
export function areaOf(overview: Overview, key: string, after: string | null): AreaShown | null {
  const part = partOfArea(overview.items, key, after)
  if (!part) return null
  const { alike, figures } = frontOf(overview)
  const shown = { ...overview, items: part.entries }
  return areaWith(shown, { key, after }, part, alike, { alike, seenUpTo: figures.seenUpTo })
}
