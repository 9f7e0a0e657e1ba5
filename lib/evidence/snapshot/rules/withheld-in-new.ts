import { allOf, placesOf } from '@/lib/record/cover/rules/stretches'
import type { Stretch, WithheldExtent } from '@/lib/record/cover/types'
import { WORDS } from '../types'

/** A decision that stands on a source: its extent, and the words, each once; none where they were erased. */
export type StandingDecision = {
  readonly withholdingId: string
  readonly extent: WithheldExtent
  readonly words: readonly string[] | null
}

/** More places in one copy than a person who withholds words could mean. */
export const MOST_PLACES = 2_000

/**
 * Where the decisions that stand on a source hold in a new copy of it: words wherever they stand. A copy is withheld whole where an earlier one is,
 * where words were erased, since nobody can look for them any more, and where they stand in more places than anybody meant.
 *
 * @param text null where the copy has none
 */
export function withheldInNew(
  text: string | null,
  standing: readonly StandingDecision[],
): { readonly withholdingId: string; readonly places: readonly Stretch[] }[] {
  return standing.flatMap(({ withholdingId, extent, words }) => {
    if (extent === 'whole' || words === null) return [{ withholdingId, places: [allOf(text)] }]
    const places = placesOfAll(text ?? '', words)
    if (places.length > MOST_PLACES) return [{ withholdingId, places: [allOf(text)] }]
    return places.length > 0 ? [{ withholdingId, places }] : []
  })
}

/** Where any of some words stand, each place once, however many writings of them there are. */
function placesOfAll(text: string, words: readonly string[]): Stretch[] {
  const written = words.map((each) => each.trim().split(/\s+/u).join(' ').toLowerCase())
  // What is longer than anybody may withhold is a whole copy, in which the words stood in too many places.
  const sought = [...new Set(written)].filter((each) => each.length <= 2 * WORDS.most)
  const places = sought.flatMap((each) => placesOf(text, each))
  return [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()]
}
