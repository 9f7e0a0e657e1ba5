import { describe, expect, it } from 'vitest'
import type { ItemTestView } from '@/lib/evidence/item-test/types'
import { submissionSchema } from '../schema'
import { blankDraft } from './compose'
import { answeredIn, answersBy, readNumbers, setAfterAll, unansweredTests, withTests } from './test-answers'
import { typedReaffirmed } from './testing'

const test = (number: number, publishedAt: string, endedAt: string | null = null): ItemTestView => ({
  ...{ id: `t${number}`, number, says: 'Test words', shownBy: 'A test document', language: 'en' },
  ...{ author: 'Ana', reviewer: 'Rita', publishedAt },
  ended:
    endedAt === null
      ? null
      : {
          ...{ id: 'e', at: endedAt, replacedBy: null, reason: 'Test reason', language: 'en' },
          ...{ author: 'Ana', reviewer: 'Rita' },
        },
})
const early = '2026-11-24T10:00:00.000Z'
const noon = '2026-11-25T12:00:00.000Z'
const late = '2026-11-26T10:00:00.000Z'

describe('numbers of citations as they are typed', () => {
  it.each([
    ['', []],
    ['1', [1]],
    [' 3, 1  2,2', [1, 2, 3]],
    ['1، 3', [1, 3]],
    ['0', null],
    ['[1]', null],
    ['one', null],
  ])('%j', (text, numbers) => {
    expect(readNumbers(text)).toEqual(numbers)
  })
})

it('a draft has a row for each test that stands, with what was said of it', () => {
  const said = { test: '2', found: 'shown', says: 'Test words', citations: '1' }
  const gone = { test: '1', found: 'shown', says: 'Other words', citations: '' }
  const draft = { ...blankDraft({}), testAnswers: [gone, said] }
  expect(withTests(draft, [test(2, early), test(3, early)]).testAnswers).toEqual([
    said,
    { test: '3', found: 'not_looked_at', says: '', citations: '' },
  ])
})

describe('what a judgement of noon leaves open', () => {
  const answer = { test: 1, found: 'shown', says: 'Test words', citations: [], of: null } as const
  const tests = [
    test(1, early),
    test(2, early),
    test(3, late),
    test(4, early, early),
    test(5, early, late),
    test(6, late, late),
  ]
  const judgement = { submittedAt: noon, testAnswers: [answer] }

  it('what stood then and is not answered, and what became public later and stands', () => {
    const { before, after } = unansweredTests(judgement, tests)
    expect(before.map(({ number }) => number)).toEqual([2, 5])
    expect(after.map(({ number }) => number)).toEqual([3])
  })

  it('of several judgements only what is later than all of them', () => {
    const evening = { submittedAt: '2026-11-27T00:00:00.000Z', testAnswers: [] }
    expect(setAfterAll([{ revision: judgement }], tests)).toEqual([3])
    expect(setAfterAll([{ revision: judgement }, { revision: evening }], tests)).toEqual([])
    expect(setAfterAll([], tests)).toEqual([])
  })
})

describe('the tests that a judgement answers', () => {
  const says = { says: 'Test words', language: 'en', publishedAt: early }
  const answer = { test: 1, found: 'shown', says: 'Test words', citations: [], of: says } as const
  const shown = {
    ...{ text: 'Palabras de prueba', language: 'es', since: noon, isReviewed: true },
    original: { text: 'Test words', language: 'en' },
  }
  const translated = { test_says: shown }
  const judgement = { testAnswers: [answer, { ...answer, test: 2 }] }
  const answered = answeredIn(judgement, [{ ...test(1, early), translated }, test(2, early)])

  it('are said in the page’s language where they were translated', () => {
    expect(answered.testAnswers).toEqual([
      { ...answer, of: { ...says, translated } },
      { ...answer, test: 2 },
    ])
  })

  it('are said of a day as they were shown then', () => {
    expect(answersBy(answered.testAnswers, '2026-11-24')).toEqual(judgement.testAnswers)
    expect(answersBy(answered.testAnswers, '2026-11-25')).toEqual(answered.testAnswers)
  })
})

describe('what a submission says of tests', () => {
  const answers = (...testAnswers: Record<string, string>[]) =>
    submissionSchema.safeParse({ party: 'all', ...typedReaffirmed({ testAnswers }) })
  const row = { test: '1', found: 'shown', says: 'Test words', citations: '1' }

  it('is kept with its numbers, and of what was not looked at nothing', () => {
    const { data } = answers(row, { ...row, test: '2', found: 'not_looked_at' })
    expect(data?.testAnswers).toEqual([
      { test: 1, found: 'shown', says: 'Test words', citations: [1] },
      { test: 2, found: 'not_looked_at', says: null, citations: [] },
    ])
  })

  it.each([
    ['nothing chosen', { found: '' }, 'found', 'testFound'],
    ['two lines', { says: 'a\nb' }, 'says', 'testSaysLine'],
    ['what is no number', { citations: 'one' }, 'citations', 'testCitations'],
    ['a citation that there is not', { citations: '2' }, 'citations', 'testCitations'],
  ])('is refused with %s', (_what, changes, field, code) => {
    const { error } = answers({ ...row, ...changes })
    expect(error?.issues.map(({ path, message }) => [path.join('.'), message])).toContainEqual([
      `testAnswers.0.${field}`,
      `status-update.judge.error.${code}`,
    ])
  })
})
