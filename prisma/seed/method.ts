import { keptOf } from '@/lib/evidence/source/rules/on-behalf-of'
import { STANCES } from '@/lib/text/method/types'
import { SeedRefusal } from './refusal'
import type { BesideMethod, Dossier, JudgementOfFile } from './schema'

/**
 * The dossier with what the method asks for beside it: for whom original sources speak, whose joint texts are, and which citations each element
 * names (`rabat-2022.method.json`).
 *
 * @throws SeedRefusal where it speaks of what is not in the dossier
 */
export function withMethod(dossier: Dossier, beside: BesideMethod): Dossier {
  const strayGroup = Object.keys(beside.origin_for).find((group) =>
    dossier.sources.every(({ independence_group }) => independence_group !== group),
  )
  if (strayGroup !== undefined) throw new SeedRefusal(`No source goes back to ${strayGroup}.`)
  const straySource = Object.keys(beside.on_behalf_of).find((id) =>
    dossier.sources.every((source) => source.id !== id),
  )
  if (straySource !== undefined) throw new SeedRefusal(`There is no source ${straySource}.`)
  const strayItem = Object.keys(beside.elements).find((reference) =>
    dossier.judgements.every(({ commitment }) => commitment !== reference),
  )
  if (strayItem !== undefined) throw new SeedRefusal(`There is no judgement of ${strayItem}.`)
  return {
    ...dossier,
    sources: dossier.sources.map((source) => {
      const { id, independence_group: group } = source
      const joint = beside.on_behalf_of[id]
      const origin = group === null ? undefined : beside.origin_for[group]
      return {
        ...source,
        ...(joint === undefined ? {} : { on_behalf_of: keptOf(joint) }),
        ...(origin === undefined ? {} : { origin_for: keptOf(origin) }),
      }
    }),
    judgements: dossier.judgements.map((judgement) => ({
      ...judgement,
      elements: elementsOf(judgement, beside.elements[judgement.commitment]),
    })),
  }
}

function elementsOf(
  { commitment, elements, citations }: JudgementOfFile,
  named: BesideMethod['elements'][string] | undefined,
): JudgementOfFile['elements'] {
  if (named === undefined) return elements
  if (named.length !== elements.length)
    throw new SeedRefusal(
      `The judgement of ${commitment} has ${elements.length} elements, not ${named.length}.`,
    )
  return elements.map((element, place) => {
    const cited = STANCES.flatMap((stance) =>
      (named[place]?.[stance] ?? []).map((number) => ({ number, stance })),
    )
    if (cited.some(({ number }) => number > citations.length))
      throw new SeedRefusal(`An element of ${commitment} names a citation that is not there.`)
    return { ...element, citations: cited.sort((a, b) => a.number - b.number) }
  })
}
