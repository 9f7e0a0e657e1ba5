import { describe, expect, it } from 'vitest'
import { LONGEST_QUERY } from './query'
import { questionSegment, readQuestion, readQuestionSegment } from './question'

const read = (query: string) => readQuestion(new URLSearchParams(query))

describe('a question in a query', () => {
  it.each([
    ['q=police', { text: 'police', group: null, page: 1 }],
    ['q=+police+', { text: 'police', group: null, page: 1 }],
    ['q=a%00b', { text: 'a b', group: null, page: 1 }],
    ['q=police&in=sources&page=3', { text: 'police', group: 'sources', page: 3 }],
    ['q=police&in=&page=', { text: 'police', group: null, page: 1 }],
    ['', { text: '', group: null, page: 1 }],
    ['q=police&in=people', null],
    ['q=police&in=constructor', null],
    ['q=police&page=2', null],
    ['q=police&in=sources&page=0', null],
    ['q=police&in=sources&page=51', null],
    ['q=police&in=sources&page=1e1', null],
  ])('%s', (query, expected) => {
    expect(read(query)).toEqual(expected)
  })

  it('is cut where it is too long, and still known to be', () => {
    expect(read(`q=${'a'.repeat(9_999)}`)?.text).toHaveLength(LONGEST_QUERY + 1)
  })
})

describe('a question as a segment of a path', () => {
  it.each([
    'police',
    'a/b?c#d%2e..',
    '../../desk',
    'الشُّرْطَة',
    '👩‍👩‍👧',
    '"quoted" -without',
    'é'.repeat(LONGEST_QUERY + 1),
  ])('%s is read back, in signs that lead nowhere else', (text) => {
    const question = { text, group: 'notes', page: 2 } as const
    const segment = questionSegment(question)
    expect(segment).toMatch(/^[a-z]+\.\d+\.[\w-]+$/)
    expect(readQuestionSegment(segment)).toEqual(question)
  })

  it.each(['-', 'all', 'all.1', 'people.1.YQ', 'all.2.YQ', 'sources.0.YQ', 'all.1.a/b'])(
    '%s is none',
    (segment) => {
      expect(readQuestionSegment(segment)).toBeNull()
    },
  )
})
