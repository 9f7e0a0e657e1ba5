import { describe, expect, it } from 'vitest'
import {
  assess,
  elementsOfClaimant,
  missingQuotes,
  restsOnClaimant,
} from '@/lib/assessment/status-update/rules/assess'
import { CURRENT_METHOD } from '@/lib/assessment/status-update/rules/method-versions'
import type { JudgementInput } from '@/lib/assessment/status-update/types'
import { renderingReadings } from '@/lib/text/statement/rules/weight'
import { ALL_PARTIES } from '@/lib/text/statement/types'
import { dateOf } from './items'
import { dataFolder, type Material, readMaterial } from './read'
import type { JudgementOfFile } from './schema'

const material = await readMaterial(dataFolder)

/** A judgement of the dossier as the rules weigh it, its sources classed as the dossier proposes. */
function inputOf(judgement: JudgementOfFile, { dossier }: Material): JudgementInput {
  const { statement, items, sources, variants } = dossier
  const item = items.find(({ reference }) => reference === judgement.commitment)
  if (!item) throw new RangeError(`no item ${judgement.commitment}`)
  const own = [
    ...statement.renderings.map(({ url }) => url),
    ...statement.other_renderings,
    ...variants.flatMap(renderingReadings).map(({ url }) => url),
  ]
  const claimants = statement.parties.filter(
    ({ name }) => item.force === 'claimed' && item.responsible.includes(name),
  )
  return {
    force: item.force,
    method: CURRENT_METHOD.number,
    party: judgement.party ?? ALL_PARTIES,
    parties: statement.parties.map(({ key }) => key),
    claimants: (item.force === 'claimed' && claimants.length === 0 ? statement.parties : claimants).map(
      ({ key }) => key,
    ),
    statementDate: statement.date,
    judgement: judgement.judgement,
    confidence: judgement.confidence,
    seenUpTo: judgement.seen_up_to,
    since: judgement.since,
    rationale: judgement.rationale,
    laterText: null,
    elements: judgement.elements,
    searchLogs: judgement.search_logs,
    earlierStatuses: [],
    citations: judgement.citations.map((citation, index) => {
      const source = sources.find(({ id }) => id === citation.source)
      if (!source) throw new RangeError(`no source ${citation.source}`)
      return {
        number: index + 1,
        source: {
          id: source.id,
          isRendering: own.includes(source.url),
          primary: source.primary,
          onBehalfOf: source.on_behalf_of,
          independenceGroup: source.independence_group,
          originFor: source.origin_for,
          date: dateOf(source),
        },
        stance: citation.stance,
        shows: citation.proves,
        linkToStatement: citation.link_to_statement,
        quote: citation.quote,
        locator: citation.locator,
        figure: citation.figure,
        expressWithdrawal: false,
      }
    }),
  }
}

/** What the judgements of a dossier do not meet, each by its line: rules of the method, and quotes without words or place. */
function unmetIn(given: Material): string[] {
  return given.dossier.judgements.flatMap((judgement) => {
    const input = inputOf(judgement, given)
    const line = `${judgement.commitment} ${judgement.party ?? 'all'}`
    return [
      ...assess(input).flatMap(({ id, met }) => (met ? [] : [`${line}: ${id}`])),
      ...missingQuotes(input.citations).map((number) => `${line}: quote ${number}`),
    ]
  })
}

// What only people can do stays open: they open the pages, accept what is proposed of the sources, and somebody else reads it second.
describe('the judgements of the starter dossier, with what is proposed of their sources', () => {
  it('meet each rule of the method', () => {
    expect(material.dossier.judgements).toHaveLength(17)
    expect(unmetIn(material)).toEqual([])
  })

  it('say where only the claimant states it: one claim as its finding, of two others the number', () => {
    const found = material.dossier.judgements.flatMap((judgement) => {
      const input = inputOf(judgement, material)
      const isWarned = restsOnClaimant(input)
      const elements = elementsOfClaimant(input)
      return isWarned || elements.length > 0 || judgement.judgement === 'claimant_only'
        ? [[judgement.commitment, judgement.judgement, isWarned, elements]]
        : []
    })
    expect(found).toEqual([
      ['10a', 'partly_supported', false, [1]],
      ['10b', 'partly_supported', false, [1]],
      ['10c', 'claimant_only', false, [0]],
    ])
  })
})
