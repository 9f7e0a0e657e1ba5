import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { CONFIDENCES, FORCES, JUDGEMENTS, type JudgementInput, LINKS_TO_STATEMENT, STANCES } from '../types'
import { mayBeApproved, mayBeSubmitted, unmet } from './assess'

const text = z.string()
const dossier = z
  .object({
    statement: z.object({
      date: text,
      parties: z.array(z.object({ key: text, name: text })),
      renderings: z.array(z.object({ url: text })),
      other_renderings: z.array(text),
    }),
    items: z.array(z.object({ reference: text, force: z.enum(FORCES), responsible: z.array(text) })),
    sources: z.array(
      z.object({
        id: text,
        url: text,
        date: text.nullable(),
      }),
    ),
    judgements: z.array(
      z.object({
        commitment: text,
        party: text.nullable(),
        judgement: z.enum(JUDGEMENTS),
        confidence: z.enum(CONFIDENCES),
        seen_up_to: text,
        rationale: text,
        citations: z.array(
          z.object({
            source: text,
            stance: z.enum(STANCES),
            proves: text,
            link_to_statement: z.enum(LINKS_TO_STATEMENT).nullable(),
            quote: text.nullable(),
            locator: text.nullable(),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('prisma/seed/data/rabat-2022.json', 'utf8')))

type SeededJudgement = (typeof dossier.judgements)[number]

function inputOf(judgement: SeededJudgement): JudgementInput {
  const item = dossier.items.find(({ reference }) => reference === judgement.commitment)
  if (!item) throw new Error(`no item ${judgement.commitment}`)
  const renderings = [
    ...dossier.statement.renderings.map(({ url }) => url),
    ...dossier.statement.other_renderings,
  ]
  return {
    force: item.force,
    parties: dossier.statement.parties.map(({ key }) => key),
    claimants: dossier.statement.parties
      .filter(({ name }) => item.force === 'claimed' && item.responsible.includes(name))
      .map(({ key }) => key),
    statementDate: dossier.statement.date,
    judgement: judgement.judgement,
    confidence: judgement.confidence,
    seenUpTo: judgement.seen_up_to,
    since: null,
    rationale: judgement.rationale,
    laterText: null,
    citations: judgement.citations.map((citation, index) => {
      const source = dossier.sources.find(({ id }) => id === citation.source)
      if (!source) throw new Error(`no source ${citation.source}`)
      return {
        number: index + 1,
        source: {
          id: source.id,
          isRendering: renderings.includes(source.url),
          // Its classings are proposals: none stands before a reviewer accepted it.
          primary: null,
          onBehalfOf: null,
          independenceGroup: null,
          date: source.date,
        },
        stance: citation.stance,
        shows: citation.proves,
        linkToStatement: citation.link_to_statement,
        quote: citation.quote,
        locator: citation.locator,
        figure: null,
        expressWithdrawal: false,
      }
    }),
    elements: [],
    searchLogs: [],
    earlierStatuses: [],
  }
}

/** The calm lines that stand beside each, with n for its counts: every quote is there, and nothing is classed before a reviewer accepts it. */
const drawn: Record<string, string[]> = {
  '2b all': ['status-update.unmet.taken_up', 'status-update.unmet.dates 1'],
  '7b all': ['status-update.unmet.resourced', 'status-update.unmet.dates 1'],
  '7c spain': ['status-update.unmet.reaffirmed'],
  '7c morocco': ['status-update.unmet.reaffirmed', 'status-update.unmet.dates 1'],
  '7c eu-commission': ['status-update.unmet.reaffirmed', 'status-update.unmet.dates 1'],
  '7d all': ['status-update.unmet.taken_up', 'status-update.unmet.dates 4'],
  '7e all': ['status-update.unmet.taken_up', 'status-update.unmet.dates 1'],
  '5a all': ['status-update.unmet.elements'],
  '4a all': ['status-update.judge.requirement.for_and_against', 'status-update.unmet.dates 3'],
  '8c all': ['status-update.unmet.elements'],
  '10a all': ['status-update.unmet.elements'],
  '10c all': ['status-update.unmet.elements'],
}

const lineOf = ({ commitment, party }: SeededJudgement) => `${commitment} ${party ?? 'all'}`

describe('the twelve judgements of the starter dossier', () => {
  test('are all drawn', () => {
    expect(dossier.judgements.map(lineOf).sort()).toEqual(Object.keys(drawn).sort())
  })

  test.each(dossier.judgements.map((judgement) => [lineOf(judgement), judgement] as const))(
    '%s',
    (line, judgement) => {
      const input = inputOf(judgement)
      const lines = unmet(input).map(({ key, values }) => ('n' in values ? `${key} ${values.n}` : key))
      expect(lines).toEqual(drawn[line])
      expect(mayBeApproved(input)).toBe(false)
    },
  )

  test('none meets the rules of submission as it stands', () => {
    expect(dossier.judgements.filter((each) => mayBeSubmitted(inputOf(each))).map(lineOf)).toEqual([])
  })
})
