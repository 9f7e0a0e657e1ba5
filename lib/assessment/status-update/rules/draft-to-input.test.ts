import { describe, expect, test } from 'vitest'
import { draftSchema } from '../schema'
import { classedHere, inputFromDraft, quotesOf } from './draft-to-input'
import { cite } from './testing'

const item = {
  force: 'agreed',
  parties: ['spain'],
  claimants: [],
  statementDate: '2022-07-08',
  earlierStatuses: [],
} as const
const { source } = cite(1, { id: 'S31' })
const findSource = (id: string) => (id === 'S31' ? source : null)
const read = (typed: unknown) => inputFromDraft(draftSchema.parse(typed), item, findSource)

test('without a choice there is nothing to assess', () => {
  expect(read({ rationale: 'x' })).toBeNull()
  expect(read({ judgement: 'not_rated' })).toBeNull()
})

test.each([
  ['nothing cited', [], { cited: 0, missing: 0 }],
  ['a row without a source', [{ sourceId: ' ' }], { cited: 0, missing: 0 }],
  ['a quote without a locator', [{ sourceId: 'S31', quote: 'Test quote' }], { cited: 1, missing: 1 }],
  [
    'one whole and one bare',
    [{ sourceId: 'S31', quote: 'Test quote', locator: 'p. 1' }, { sourceId: 'S32' }],
    { cited: 2, missing: 1 },
  ],
])('quotes are counted while no judgement is chosen: %s', (_case, citations, expected) => {
  expect(quotesOf(draftSchema.parse({ citations }))).toEqual(expected)
})

test('what is not filled well is unset', () => {
  expect(
    read({
      judgement: 'taken_up',
      confidence: 'sure',
      since: ' ',
      citations: [{ sourceId: 'S31', stance: '?' }],
    }),
  ).toMatchObject({
    ...item,
    judgement: 'taken_up',
    confidence: null,
    since: null,
    citations: [{ number: 1, stance: null, linkToStatement: null, quote: null, source }],
  })
})

test('rows keep their numbers, and one without a known source is no evidence', () => {
  const numbers = read({ judgement: 'taken_up', citations: [{}, { sourceId: 'S99' }, { sourceId: 'S31' }] })
  expect(numbers?.citations.map(({ number }) => number)).toEqual([2])
})

describe('a source is classed by the row only where nobody has yet', () => {
  const row = { primary: 'yes', onBehalfOf: 'spain', independenceGroup: ' efe ', date: '2024' }
  test('unset is taken from the row', () => {
    expect(classedHere({ ...source, date: null }, row)).toEqual({
      ...source,
      primary: true,
      onBehalfOf: 'spain',
      independenceGroup: 'efe',
      date: '2024',
    })
  })

  test('what is set stays', () => {
    const set = { ...source, primary: false, onBehalfOf: 'nobody', independenceGroup: 'map' }
    expect(classedHere(set, row)).toEqual(set)
  })

  test('what is left unset stays unset', () => {
    expect(classedHere(source, { primary: '', onBehalfOf: '', independenceGroup: ' ', date: '' })).toEqual(
      source,
    )
  })
})
