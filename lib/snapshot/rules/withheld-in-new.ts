import type { Stretch, WithheldExtent } from '../types'
import { allOf, placesOf } from './stretches'

/** A decision that stands on a source: its extent, and the words, each once; none where they were erased. */
export type StandingDecision = {
  readonly withholdingId: string
  readonly extent: WithheldExtent
  readonly words: readonly string[] | null
}

/**
 * Where the decisions that stand on a source hold in a new copy of it: words wherever they stand. A copy is withheld whole where an earlier one is,
 * and where words were erased, since nobody can look for them any more.
 *
 * @param text null where the copy has none
 */
export function withheldInNew(
  text: string | null,
  standing: readonly StandingDecision[],
): { readonly withholdingId: string; readonly places: readonly Stretch[] }[] {
  return standing.flatMap(({ withholdingId, extent, words }) => {
    if (extent === 'whole' || words === null) return [{ withholdingId, places: [allOf(text)] }]
    const places = words.flatMap((each) => placesOf(text ?? '', each))
    return places.length > 0 ? [{ withholdingId, places }] : []
  })
}
