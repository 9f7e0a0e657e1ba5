import type { AlikeItems } from '@/lib/assessment/status-update/rules/facets'
import { type Part, partOf } from '@/lib/ground/platform/parts'
import type { AreaShown, Dossier } from '../types'
import { overviewOf } from './overview'

/** The part of the items about an area that follows one of them; null where they have no such part. @param references of those that stand */
export function partOfArea(references: readonly string[], after: string | null): Part<string> | null {
  const part = partOf(references, { nameOf: (reference) => reference, after })
  return part && part.total > 0 ? part : null
}

/** A part of the items about an area. @param dossier the part's items, and those that they govern, with what is shown of them */
export function areaWith(
  dossier: Dossier,
  { key, after }: { readonly key: string; readonly after: string | null },
  part: Part<string>,
  all: readonly AlikeItems[],
): AreaShown | null {
  const area = dossier.statement.areas.find((each) => each.key === key)
  if (!area) return null
  const around = overviewOf(dossier)
  const own = overviewOf({
    ...dossier,
    items: dossier.items.filter(({ reference }) => part.entries.includes(reference)),
  })
  return {
    area,
    after,
    part,
    alike: all.filter(({ areaKey }) => areaKey === key),
    overview: { ...own, states: around.states, lines: around.lines },
  }
}
