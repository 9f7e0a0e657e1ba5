import { describe, expect, test } from 'vitest'
import { submissionSchema } from '../schema'
import { classingsOf, contentOf, draftOf, partyOf, withClassing } from './revision-content'
import { revisionView, typedCitation, typedReaffirmed } from './testing'

const unset = { primary: null, onBehalfOf: null, independenceGroup: null, date: null }

const cited = { sourceId: 'S12', primary: 'no', onBehalfOf: '' }
const submissionOf = (changes: Record<string, unknown> = {}) =>
  submissionSchema.parse({
    party: 'all',
    ...typedReaffirmed({
      citations: [typedCitation(cited), typedCitation({ ...cited, primary: 'yes', date: '2023' })],
      searchLogs: [{ place: 'a parliament’s site', language: 'fr', day: '2024-05-01' }],
      ...changes,
    }),
  })

describe('the content of a submission', () => {
  test('numbers the citations and leaves out what is said about their sources', () => {
    const { citations } = contentOf(submissionOf(), false)
    expect(citations.map(({ number }) => number)).toEqual([1, 2])
    expect(citations[0]).not.toHaveProperty('primary')
  })

  test.each([
    ['corrects', true, 'corrects', 'It was wrong.'],
    ['replaces', true, 'replaces', null],
    ['corrects', false, null, null],
  ] as const)('%s with a final before it %s: %s, %s', (succession, followsFinal, kept, reason) => {
    const submission = submissionOf({ succession, correctionReason: 'It was wrong.' })
    expect(contentOf(submission, followsFinal)).toMatchObject({ succession: kept, correctionReason: reason })
  })

  test('comes back whole through a draft begun from its revision', () => {
    const answers = [
      { test: '1', found: 'shown', says: 'Test words', citations: '2, 1' },
      { test: '3', found: 'not_looked_at', says: '', citations: '' },
    ]
    const submission = submissionOf({ since: '2024', testAnswers: answers })
    const content = contentOf(submission, false)
    const revision = revisionView({
      ...content,
      testAnswers: content.testAnswers.map((answer) => ({ ...answer, of: null })),
      state: 'sent_back',
    })
    const again = submissionSchema.parse(draftOf(revision))
    expect(contentOf(again, false)).toEqual(contentOf(submission, false))
  })
})

test('of two rows on one source the first that says something stands', () => {
  expect(classingsOf(submissionOf()).get('S12')).toEqual({ ...unset, primary: false, date: '2023' })
})

test('what somebody has set about a source stays', () => {
  const source = { id: 'S12', isRendering: false, ...unset, originFor: null, date: '2022-10' }
  expect(withClassing(source, { ...unset, primary: true, date: '2023' })).toEqual({
    ...source,
    primary: true,
    date: '2022-10',
  })
})

test.each([
  ['', 'all'],
  [' spain ', 'spain'],
])('a form that says %j speaks of the line %s', (typed, party) => {
  expect(partyOf(typed)).toBe(party)
})
