import { describe, expect, it } from 'vitest'
import { type DraftInput, draftSchema, MOST_ROWS } from '../schema'
import { blankCitation } from './compose'
import { isSame, withCitation, withQuotes } from './fill-quotes'

const quote = 'Test quote, not from the source'
const row = (sourceId: string, fields: Partial<DraftInput['citations'][number]> = {}) => ({
  ...blankCitation(sourceId),
  shows: 'that it was said',
  ...fields,
})
const draftOf = (...citations: DraftInput['citations']): DraftInput => ({
  ...draftSchema.parse({}),
  rationale: 'It was said again [1].',
  citations,
})

describe('filling quotes', () => {
  const draft = draftOf(row('S40'), row('S12', { quote: 'kept' }), row('S40', { locator: 'p. 9' }))

  it('writes into the places named and nowhere else', () => {
    const filled = withQuotes(draft, 'S40', [{ index: 2, quote, locator: 'p. 1' }], '')
    expect(filled?.citations.map((each) => [each.quote, each.locator])).toEqual([
      ['', ''],
      ['kept', ''],
      [quote, 'p. 1'],
    ])
    expect(filled).toMatchObject({ rationale: draft.rationale })
  })

  it.each([
    ['another source’s citation', 1],
    ['no citation at all', 9],
  ])('refuses %s', (_what, index) => {
    expect(withQuotes(draft, 'S40', [{ index, quote, locator: '' }], '')).toBeNull()
  })

  it.each([
    ['dates the first citation of the source', draft, '2024-10', ['2024-10', '', '']],
    ['leaves a date that was typed', draftOf(row('S40'), row('S40', { date: '2023' })), '2024', ['', '2023']],
    ['says nothing where no date is given', draft, '', ['', '', '']],
  ])('%s', (_what, before, date, dates) => {
    expect(withQuotes(before, 'S40', [], date)?.citations.map((each) => each.date)).toEqual(dates)
  })

  it('is the same where nothing was filled', () => {
    const again = withQuotes(draft, 'S40', [{ index: 2, quote: '', locator: 'p. 9' }], '')
    expect(again && isSame(again, draft)).toBe(true)
    expect(isSame(draft, draftOf(row('S40')))).toBe(false)
  })
})

it('a full list takes no further citation', () => {
  const full = draftOf(...Array.from({ length: MOST_ROWS }, () => row('S12')))
  expect(withCitation(full, row('S40'))).toBeNull()
})
